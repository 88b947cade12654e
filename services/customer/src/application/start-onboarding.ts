import type { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import type { Handle } from '@claimstream/lambda-kit';
import type { OnboardingInput } from '../domain/onboarding.ts';

/** Runs the onboarding workflow to its end; if it fails, the event stays on its queue. */
export function startOnboarding(run: (input: OnboardingInput) => Promise<unknown>): Handle<typeof CustomerSubmitted> {
  return async ({ data: { customerId } }, context) => {
    await run({ customerId, context });
  };
}
