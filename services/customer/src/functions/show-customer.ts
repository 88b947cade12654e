import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import { type Customers, customerStore } from '../store/customers.ts';

/** Where the caller's own application, policies and documents stand. */
export function showCustomer(customers: Pick<Customers, 'overview'>) {
  return async ({ caller: { sub: customerId } }: Pick<ApiRequest<undefined>, 'caller'>) => {
    const found = await customers.overview(customerId);
    if (!found) throw new Problem(404, 'NOT_SIGNED_UP', 'There is no application yet. Send one by POST /customers.');
    return { status: 200, body: { customerId, ...found } };
  };
}

export const handler = apiHandler({ handle: showCustomer(customerStore()) });
