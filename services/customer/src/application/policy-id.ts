import { deriveId } from '@claimstream/lambda-kit';

/** The policy of an application's car, the first being 0. */
export const policyIdOf = (customerId: string, car: number) => deriveId(customerId, 'policy', String(car));
