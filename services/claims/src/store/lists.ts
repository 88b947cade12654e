import { createHash } from 'node:crypto';
import type { ClaimState } from '@claimstream/api-contract/claims/claim-states';
import type { Change } from '@claimstream/lambda-kit';
import type { Claim } from '../domain/claim.ts';

/** The claims in a state are spread over these: each partition of an index takes 1,000 writes a second. */
const shards = ['0', '1', '2', '3'] as const;
const shardOf = (claimId: string) => shards[createHash('sha256').update(claimId).digest()[0]! % shards.length]!;
const owned = ['owned', 'nobody'] as const;
const ofState = (state: ClaimState, whose: (typeof owned)[number], shard: string) => `STATE#${state}#${whose}#${shard}`;
const ofOwner = (owner: string, state: ClaimState) => `OWNER#${owner}#${state}`;

/** The part of a work queue that one member of staff has. */
export const queueOfOwner = (partition: string, owner: string): string => `${partition}#${owner}`;

/**
 * The partitions of the index by state, owner and age that hold the claims in a state.
 * @param owner subject, `nobody`, or undefined for everybody
 */
export function listPartitions(state: ClaimState, owner: string | undefined): string[] {
  if (owner !== undefined && owner !== 'nobody') return [ofOwner(owner, state)];
  const wanted = owner === 'nobody' ? (['nobody'] as const) : owned;
  return wanted.flatMap((whose) => shards.map((shard) => ofState(state, whose, shard)));
}

/** A claim's place in the lists of all claims. */
export function inList({ claimId, state, filedAt, assignment }: Claim) {
  const deskpk = ofState(state, assignment?.to ? 'owned' : 'nobody', shardOf(claimId));
  return { deskpk, desksk: `${filedAt}#${claimId}` };
}

/**
 * Its place in the lists of the person who has it: an item of its own beside the claim, because an item appears once in an
 * index.
 * @param queued its place in the work queue
 */
export function ownerChanges(claim: Claim, queued: { openpk?: string; opensk?: string }): Change[] {
  const { claimId, state, filedAt, assignment } = claim;
  if (!assignment) return [];
  const { to } = assignment;
  const { openpk, opensk } = queued;
  const inQueue = to && openpk ? { openpk: queueOfOwner(openpk, to), opensk } : {};
  const inList = to ? { deskpk: ofOwner(to, state), desksk: `${filedAt}#${claimId}` } : {};
  const key = { pk: `CLAIM#${claimId}`, sk: 'OWNER' };
  return [{ key, item: { claimId, ...inList, ...inQueue }, expect: 'anything' }];
}
