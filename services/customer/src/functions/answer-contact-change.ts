import { answerContactChange as route } from '@claimstream/api-contract/customer/answer-contact-change';
import { erasureStore, routeHandler } from '@claimstream/lambda-kit';
import { answerContactChange } from '../application/answer-contact-change.ts';
import { refuseErased } from '../application/refuse-erased.ts';
import { customerStore } from '../store/customers.ts';

const erasures = erasureStore();
const answer = answerContactChange(customerStore());

export const handler = routeHandler(route, async ({ caller, body, context }) => {
  await refuseErased(erasures, caller.sub);
  return answer(caller.sub, body, context);
});
