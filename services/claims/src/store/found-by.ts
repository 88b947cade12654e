import type { Change } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { Claim } from '../domain/claim.ts';
import { carOf, lossOf } from '../domain/same-loss.ts';

export const foundPk = (key: string) => `FIND#${key}`;
/** What sort keys begin with under a `foundPk`. */
export const FOUND = 'CLAIM#';

/** What the sort keys begin with of what a claim is found by, beside the claim: whoever erases the claim reads there what else to remove. */
export const FOUND_BY = 'FOUND_BY#';
export const FoundBy = z.object({ keys: z.array(z.string()), under: z.string() });

/** Lets staff find a claim by these keys. */
export function findChanges(
  { claimId, filedAt }: Pick<Claim, 'claimId' | 'filedAt'>,
  keys: readonly string[],
): Change[] {
  const sk = `${FOUND}${filedAt}#${claimId}`;
  const each = [...new Set(keys)];
  const found = each.map((key): Change => ({ key: { pk: foundPk(key), sk }, item: { claimId }, expect: 'anything' }));
  if (found.length === 0) return [];
  const beside = { key: { pk: `CLAIM#${claimId}`, sk: `${FOUND_BY}${each[0]}` }, item: { keys: each, under: sk } };
  return [...found, { ...beside, expect: 'anything' }];
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
