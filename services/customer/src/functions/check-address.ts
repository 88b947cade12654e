import { taskHandler } from '@claimstream/lambda-kit';
import { checkAddress } from '../application/check-address.ts';
import { OnboardingInput } from '../domain/onboarding.ts';
import { customerStore } from '../store/customers.ts';

export const handler = taskHandler(OnboardingInput, checkAddress(customerStore()));
