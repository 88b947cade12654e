import { type Erasures, retryOnConflict } from '@claimstream/lambda-kit';
import { withToldClaim } from '../domain/own-claim.ts';
import type { ErasureCases } from '../store/erasure-cases.ts';

/**
 * Records whether a claim of the customer is open, because nobody is erased while one is. It reads the tombstone after the write, because an
 * erasure leaves it before it lists the data to remove.
 */
export function recordClaim(
  cases: Pick<ErasureCases, 'claim' | 'writeClaim' | 'forgetClaim'>,
  erasures: Pick<Erasures, 'isErased'>,
) {
  return (data: { customerId: string; claimId: string }, open: boolean, at: string): Promise<void> =>
    retryOnConflict(async () => {
      const { customerId, claimId } = data;
      const known = await cases.claim(customerId, claimId);
      const next = withToldClaim(known?.item, { claimId, open, at });
      if (next) await cases.writeClaim(customerId, next, known?.version ?? 'absent');
      if (await erasures.isErased(customerId)) await cases.forgetClaim(customerId, claimId);
    });
}
