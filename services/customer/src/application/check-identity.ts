import { dayIn } from '@claimstream/lambda-kit/local-day';
import { reasonsAgainstIdentity } from '../domain/application-checks.ts';
import type { CheckResult, OnboardingInput } from '../domain/onboarding.ts';
import { timeZoneOf } from '../domain/states.ts';
import type { Customers } from '../store/customers.ts';

/** Checks the identity in an application, as of the day it was sent. */
export function checkIdentity(customers: Pick<Customers, 'application'>) {
  return async ({ customerId }: OnboardingInput): Promise<CheckResult> => {
    const found = await customers.application(customerId);
    if (!found) throw new Error(`No application of customer ${customerId}`);
    const { application, submittedAt } = found.item;
    return {
      reasons: reasonsAgainstIdentity(application, dayIn(timeZoneOf(application.address.state), new Date(submittedAt))),
    };
  };
}
