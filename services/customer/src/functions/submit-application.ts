import { submitApplication as route } from '@claimstream/api-contract/customer/submit-application';
import { erasureStore, routeHandler } from '@claimstream/lambda-kit';
import { refuseErased } from '../application/refuse-erased.ts';
import { submitApplication } from '../application/submit-application.ts';
import { customerStore } from '../store/customers.ts';

const erasures = erasureStore();
const submit = submitApplication(customerStore());

export const handler = routeHandler(route, async ({ caller, body, idempotencyKey, context }) => {
  await refuseErased(erasures, caller.sub);
  return submit(caller.sub, body, idempotencyKey, context);
});
