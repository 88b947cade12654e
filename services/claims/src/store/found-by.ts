import { createHash } from 'node:crypto';
import type { Change } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { Claim } from '../domain/claim.ts';
import { findKey, type References } from '../domain/find-keys.ts';
import { lossOf } from '../domain/same-loss.ts';

export const foundPk = (key: string) => `FIND#${key}`;
/** What sort keys begin with under a `foundPk`. */
export const FOUND = 'CLAIM#';
type Filed = Pick<Claim, 'claimId' | 'filedAt'>;
const foundSk = ({ claimId, filedAt }: Filed) => `${FOUND}${filedAt}#${claimId}`;
export const lossKey = (carKey: string, claimId: string) => ({ pk: `CAR#${carKey}`, sk: `LOSS#${claimId}` });

/** What the sort keys begin with of what a claim is found by, beside the claim: whoever erases the claim reads there what else to remove. */
export const FOUND_BY = 'FOUND_BY#';
export const FoundBy = z.object({ keys: z.array(z.string()), under: z.string(), cars: z.array(z.string()).optional() });

/** Under which key a claim is found by its policy, from when it is filed. */
export const foundByPolicyKey = (claim: Filed & Pick<Claim, 'policyId'>) => ({
  pk: foundPk(findKey.policy(claim.policyId)),
  sk: foundSk(claim),
});

/** Lets a claim be found by its policy. */
export const policyChange = (claim: Claim): Change => ({
  key: foundByPolicyKey(claim),
  item: { claimId: claim.claimId },
  expect: 'anything',
});

/** Names what is written under other keys about a claim: to be written before that. Other references are another item. */
export function foundByChange(claim: Claim, { keys, cars }: References): Change {
  const named = createHash('sha256')
    .update(JSON.stringify([keys, cars]))
    .digest('hex')
    .slice(0, 16);
  const key = { pk: `CLAIM#${claim.claimId}`, sk: `${FOUND_BY}${named}` };
  return { key, item: { keys, cars, under: foundSk(claim) }, expect: 'anything' };
}

/** Lets staff find a claim, and claims about the same car its loss. */
export function referenceChanges(claim: Claim, { keys, cars }: References): Change[] {
  const { claimId } = claim;
  const found = keys.map((key) => ({ key: { pk: foundPk(key), sk: foundSk(claim) }, item: { claimId } }));
  const losses = cars.map((carKey) => ({ key: lossKey(carKey, claimId), item: lossOf(claim) }));
  return [...found, ...losses].map((change) => ({ ...change, expect: 'anything' }));
}
