import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import {
  environment,
  erasureStore,
  eventHandler,
  everyDelivery,
  on,
  runWorkflow,
  unlessErased,
} from '@claimstream/lambda-kit';
import * as z from 'zod';
import { startOnboarding } from '../application/start-onboarding.ts';

const { ONBOARD_CUSTOMER } = environment(z.object({ ONBOARD_CUSTOMER: z.string().min(1) }));
const start = startOnboarding((input) => runWorkflow(ONBOARD_CUSTOMER, input));

export const handler = eventHandler(
  [on(CustomerSubmitted, unlessErased(erasureStore(), start))],
  // A workflow that runs again finds the application decided: its last task writes once, all that it writes.
  everyDelivery,
);
