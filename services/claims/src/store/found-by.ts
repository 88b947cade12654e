import { createHash } from 'node:crypto';
import type { Change } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { Claim } from '../domain/claim.ts';
import { findKey, type References } from '../domain/find-keys.ts';
import { lossOf } from '../domain/same-loss.ts';

export const foundPk = (key: string) => `FIND#${key}`;
/** Start of the sort keys under a `foundPk`. */
export const FOUND = 'CLAIM#';
type Filed = Pick<Claim, 'claimId' | 'filedAt'>;
const foundSk = ({ claimId, filedAt }: Filed) => `${FOUND}${filedAt}#${claimId}`;
export const lossKey = (carKey: string, claimId: string) => ({ pk: `CAR#${carKey}`, sk: `LOSS#${claimId}` });

/** Start of the sort keys, beside the claim, of the list of its search keys: the erasure of the claim reads there what else to remove. */
export const FOUND_BY = 'FOUND_BY#';
export const FoundBy = z.object({ keys: z.array(z.string()), under: z.string(), cars: z.array(z.string()).optional() });

/** The key that finds a claim by its policy, from the moment of filing. */
export const foundByPolicyKey = (claim: Filed & Pick<Claim, 'policyId'>) => ({
  pk: foundPk(findKey.policy(claim.policyId)),
  sk: foundSk(claim),
});

/** Makes a claim findable by its policy. */
export const policyChange = (claim: Claim): Change => ({
  key: foundByPolicyKey(claim),
  item: { claimId: claim.claimId },
  expect: 'anything',
});

/** Lists the items about a claim under other keys. Write it before them. Other references make another list. */
export function foundByChange(claim: Claim, { keys, cars }: References): Change {
  const named = createHash('sha256')
    .update(JSON.stringify([keys, cars]))
    .digest('hex')
    .slice(0, 16);
  const key = { pk: `CLAIM#${claim.claimId}`, sk: `${FOUND_BY}${named}` };
  return { key, item: { keys, cars, under: foundSk(claim) }, expect: 'anything' };
}

/** Makes a claim findable by staff, and its loss by claims about the same car. */
export function referenceChanges(claim: Claim, { keys, cars }: References): Change[] {
  const { claimId } = claim;
  const found = keys.map((key) => ({ key: { pk: foundPk(key), sk: foundSk(claim) }, item: { claimId } }));
  const losses = cars.map((carKey) => ({ key: lossKey(carKey, claimId), item: lossOf(claim) }));
  return [...found, ...losses].map((change) => ({ ...change, expect: 'anything' }));
}
