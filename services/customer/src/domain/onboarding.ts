import { EventContext } from '@claimstream/events-schema';
import * as z from 'zod';

/** Input of each onboarding task: ids only, for it stands in the execution's history. */
export const OnboardingInput = z.object({
  customerId: z.uuid(),
  context: EventContext,
});
export type OnboardingInput = z.infer<typeof OnboardingInput>;

/** What a check answers. */
export const CheckResult = z.object({ reasons: z.array(z.string()) });
export type CheckResult = z.infer<typeof CheckResult>;
