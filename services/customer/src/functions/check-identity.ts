import { taskHandler } from '@claimstream/lambda-kit';
import { checkIdentity } from '../application/check-identity.ts';
import { OnboardingInput } from '../domain/onboarding.ts';
import { customerStore } from '../store/customers.ts';

export const handler = taskHandler(OnboardingInput, checkIdentity(customerStore()));
