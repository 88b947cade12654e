import { taskHandler } from '@claimstream/lambda-kit';
import { config } from '../config.ts';
import { checkIdentity } from '../domain/checks.ts';
import { type CheckResult, OnboardingInput } from '../domain/onboarding.ts';
import { type Customers, customersIn } from '../store/customers.ts';

/** Checks the identity an application claims, as of the day it was sent. */
export function checkIdentityOf(customers: Pick<Customers, 'application'>) {
  return async ({ customerId }: OnboardingInput): Promise<CheckResult> => {
    const found = await customers.application(customerId);
    if (!found) throw new Error(`No application of customer ${customerId}`);
    return { reasons: checkIdentity(found.item.application, found.item.submittedAt.slice(0, 10)) };
  };
}

export const handler = taskHandler(OnboardingInput, checkIdentityOf(customersIn(config.TABLE)));
