import { type Erasures, Problem } from '@claimstream/lambda-kit';

/** Refuses a customer whose data are erased: their access token outlives their account for a while. */
export async function refuseErased(erasures: Pick<Erasures, 'isErased'>, customerId: string): Promise<void> {
  if (await erasures.isErased(customerId)) {
    throw new Problem(410, 'CUSTOMER_ERASED', 'Your account is closed and its data are erased. Sign up to start over.');
  }
}
