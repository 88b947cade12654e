import { toldOf } from '@claimstream/events-schema/document-reasons';
import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import { type Customers, customerStore } from '../store/customers.ts';

/** Where the caller's own application, policies and documents stand. What a check of a document found stays inside. */
export function showCustomer(customers: Pick<Customers, 'overview'>) {
  return async ({ caller: { sub: customerId } }: Pick<ApiRequest<undefined>, 'caller'>) => {
    const found = await customers.overview(customerId);
    if (!found) throw new Problem(404, 'NOT_SIGNED_UP', 'There is no application yet. Send one by POST /customers.');
    const documents = found.documents.map(({ reasons, ...document }) => ({
      ...document,
      ...toldOf(document.status, reasons),
    }));
    return { status: 200, body: { customerId, ...found, documents } };
  };
}

export const handler = apiHandler({ handle: showCustomer(customerStore()) });
