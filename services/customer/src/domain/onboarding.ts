import * as z from 'zod';

/** Input of each onboarding task: ids only, for it stands in the execution's history. */
export const OnboardingInput = z.object({
  customerId: z.uuid(),
  cause: z.object({
    causationId: z.uuid(),
    correlationId: z.uuid(),
    traceparent: z.string(),
    occurredAt: z.iso.datetime(),
  }),
});
export type OnboardingInput = z.infer<typeof OnboardingInput>;

/** What a check answers. */
export const CheckResult = z.object({ reasons: z.array(z.string()) });
export type CheckResult = z.infer<typeof CheckResult>;
