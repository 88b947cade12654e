import { reasonsAgainstAddress } from '../domain/application-checks.ts';
import type { CheckResult, OnboardingInput } from '../domain/onboarding.ts';
import type { Customers } from '../store/customers.ts';

/** Checks the address of an application. */
export function checkAddress(customers: Pick<Customers, 'application'>) {
  return async ({ customerId }: OnboardingInput): Promise<CheckResult> => {
    const found = await customers.application(customerId);
    if (!found) throw new Error(`No application of customer ${customerId}`);
    return { reasons: reasonsAgainstAddress(found.item.application) };
  };
}
