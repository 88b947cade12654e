import { showCustomer as route } from '@claimstream/api-contract/customer/show-customer';
import { routeHandler } from '@claimstream/lambda-kit';
import { showCustomer } from '../application/show-customer.ts';
import { customerStore } from '../store/customers.ts';

const show = showCustomer(customerStore());

export const handler = routeHandler(route, ({ caller }) => show(caller.sub));
