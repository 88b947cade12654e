import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import type { Contacts } from '../store/contacts.ts';

/** What the CRM said of a customer, as far as the customer has not answered it. */
export function ownPart(contacts: Pick<Contacts, 'get'>) {
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => {
    const known = (await contacts.get(customerId))?.item;
    return { contactChanges: known?.revisions ?? {}, contactProposal: known?.proposed ?? {} };
  };
}
