import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { showCustomer } from '../application/show-customer.ts';
import { customerStore } from '../store/customers.ts';

const answerTo =
  (show: ReturnType<typeof showCustomer>) =>
  async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => ({ status: 200, body: await show(caller.sub) });

export const handler = apiHandler({ handle: answerTo(showCustomer(customerStore())) });
