import { showContact as route } from '@claimstream/api-contract/customer/show-contact';
import { routeHandler } from '@claimstream/lambda-kit';
import { showContact } from '../application/answer-contact-change.ts';
import { customerStore } from '../store/customers.ts';

const show = showContact(customerStore());

export const handler = routeHandler(route, ({ caller }) => show(caller.sub));
