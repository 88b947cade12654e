import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import { environment, eventHandler, type Handle, on, runWorkflow } from '@claimstream/lambda-kit';
import * as z from 'zod';

const config = environment(z.object({ ONBOARD_CUSTOMER: z.string().min(1) }));

/** Runs the onboarding workflow to its end; a failure stays on the queue. */
export function startOnboarding(
  run: (input: Record<string, unknown>) => Promise<unknown>,
): Handle<typeof CustomerSubmitted> {
  return async ({ data: { customerId } }, context) => {
    await run({ customerId, context });
  };
}

export const handler = eventHandler([
  on(
    CustomerSubmitted,
    startOnboarding((input) => runWorkflow(config.ONBOARD_CUSTOMER, input)),
  ),
]);
