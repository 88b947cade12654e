import { taskHandler } from '@claimstream/lambda-kit';
import { checkAddress } from '../domain/checks.ts';
import { type CheckResult, OnboardingInput } from '../domain/onboarding.ts';
import { type Customers, customerStore } from '../store/customers.ts';

/** Checks the address of an application. */
export function checkAddressOf(customers: Pick<Customers, 'application'>) {
  return async ({ customerId }: OnboardingInput): Promise<CheckResult> => {
    const found = await customers.application(customerId);
    if (!found) throw new Error(`No application of customer ${customerId}`);
    return { reasons: checkAddress(found.item.application) };
  };
}

export const handler = taskHandler(OnboardingInput, checkAddressOf(customerStore()));
