import { toldOf } from '@claimstream/events-schema/document-reasons';
import { Problem } from '@claimstream/lambda-kit';
import type { Customers } from '../store/customers.ts';

/** Shows a customer their own application, policies and documents, without what a check of a document found. */
export function showCustomer(customers: Pick<Customers, 'overview'>) {
  return async (customerId: string) => {
    const found = await customers.overview(customerId);
    if (!found) throw new Problem(404, 'NOT_SIGNED_UP', 'There is no application yet. Send one by POST /customers.');
    const documents = found.documents.map(({ reasons, ...document }) => ({
      ...document,
      ...toldOf(document.status, reasons),
    }));
    return { customerId, ...found, documents };
  };
}
