import { EventContext } from '@claimstream/events-schema';
import * as z from 'zod';

/** Input of each onboarding task: ids only, because execution histories show it. */
export const OnboardingInput = z.object({
  customerId: z.uuid(),
  context: EventContext,
});
export type OnboardingInput = z.infer<typeof OnboardingInput>;

/** The reasons that one check found against an application. */
export const CheckResult = z.object({ reasons: z.array(z.string()) });
export type CheckResult = z.infer<typeof CheckResult>;

/** Input of the last task. */
export const DecisionInput = OnboardingInput.extend({ checks: z.array(CheckResult) });
export type DecisionInput = z.infer<typeof DecisionInput>;
