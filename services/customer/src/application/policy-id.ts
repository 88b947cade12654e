import { deriveId } from '@claimstream/lambda-kit';

/** The policy of a customer's car, in the order in which they were insured, the first being 0. */
export const policyIdOf = (customerId: string, number: number) => deriveId(customerId, 'policy', String(number));
