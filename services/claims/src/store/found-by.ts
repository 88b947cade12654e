import type { Change } from '@claimstream/lambda-kit';
import type { Claim } from '../domain/claim.ts';
import { carOf, lossOf } from '../domain/same-loss.ts';

export const foundPk = (key: string) => `FIND#${key}`;
/** What sort keys begin with under a `foundPk`. */
export const FOUND = 'CLAIM#';

/** Lets staff find a claim by these keys. */
export function findChanges(
  { claimId, filedAt }: Pick<Claim, 'claimId' | 'filedAt'>,
  keys: readonly string[],
): Change[] {
  const sk = `${FOUND}${filedAt}#${claimId}`;
  return [...new Set(keys)].map((key) => ({ key: { pk: foundPk(key), sk }, item: { claimId }, expect: 'anything' }));
}

/** Keeps a claim's loss under everything that names its car. */
export function lossChanges(claim: Claim): Change[] {
  const item = lossOf(claim);
  return carOf(claim).map((carKey) => ({
    key: { pk: `CAR#${carKey}`, sk: `LOSS#${claim.claimId}` },
    item,
    expect: 'anything',
  }));
}
