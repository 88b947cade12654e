import { submitApplication as route } from '@claimstream/api-contract/customer/submit-application';
import { routeHandler } from '@claimstream/lambda-kit';
import { submitApplication } from '../application/submit-application.ts';
import { customerStore } from '../store/customers.ts';

const submit = submitApplication(customerStore());

export const handler = routeHandler(route, ({ caller, body, idempotencyKey, context }) =>
  submit(caller.sub, body, idempotencyKey, context),
);
