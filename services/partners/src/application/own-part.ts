import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import type { Contacts } from '../store/contacts.ts';

/** The CRM's values of a customer that the customer has not answered. */
export function ownPart(contacts: Pick<Contacts, 'get'>) {
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => {
    const known = (await contacts.get(customerId))?.item;
    return { contactChanges: known?.revisions ?? {}, contactProposal: known?.proposed ?? {} };
  };
}
