import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import { environment, eventHandler, on, runWorkflow } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { startOnboarding } from '../application/start-onboarding.ts';

const { ONBOARD_CUSTOMER } = environment(z.object({ ONBOARD_CUSTOMER: z.string().min(1) }));
const start = startOnboarding((input) => runWorkflow(ONBOARD_CUSTOMER, input));

export const handler = eventHandler([on(CustomerSubmitted, start)]);
