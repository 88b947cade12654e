import { deriveId } from '@claimstream/lambda-kit';

/** The policy of a customer's car, numbered from 0 in the order in which the cars were insured. */
export const policyIdOf = (customerId: string, number: number) => deriveId(customerId, 'policy', String(number));
