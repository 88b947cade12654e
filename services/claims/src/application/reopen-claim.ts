import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { continueJourney, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, roundOf } from '../domain/claim.ts';
import { nextRound, type RoundEnd } from '../domain/rounds.ts';
import { againstObjection, againstReopening } from '../domain/way-back.ts';
import type { Claims } from '../store/claims.ts';
import { changeRefused, claimNotFound, ownClaim } from './change-refusals.ts';
import { refuseUnseen } from './claim-changed.ts';

type Records = Pick<Claims, 'get' | 'policy' | 'transition'>;

/** A member of staff reopens a claim that had ended. Reopening an open claim changes nothing. */
export function reopenClaim(claims: Records) {
  return (
    claimId: string,
    { by, reason, version: seen }: { by: string; reason: string; version?: number },
    request: EventContext,
  ): Promise<Claim['state']> =>
    retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw claimNotFound();
      const { item, version } = found;
      if (item.customerId === by) throw ownClaim();
      if (isOpenAgain(item, 'reopened')) return item.state;
      refuseUnseen(item, seen);
      const refusal = againstReopening(item);
      if (refusal) throw changeRefused(refusal, claimId);
      return open(claims, { item, version }, { what: 'reopened', at: request.occurredAt, by, reason }, request);
    });
}

/** The customer objects to a denial or refusal in their own words, and a person looks again. */
export function objectToDenial(claims: Records) {
  return (claimId: string, customerId: string, words: string, request: EventContext): Promise<Claim['state']> =>
    retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (found?.item.customerId !== customerId) throw claimNotFound();
      const { item, version } = found;
      if (isOpenAgain(item, 'objected')) return item.state;
      const refusal = againstObjection(item);
      if (refusal) throw changeRefused(refusal, claimId);
      return open(claims, { item, version }, { what: 'objected', at: request.occurredAt, reason: words }, request);
    });
}

const isOpenAgain = ({ state, revisions = [] }: Claim, what: RoundEnd['what']): boolean =>
  state === 'review' && revisions.at(-1)?.what === what;

async function open(
  claims: Records,
  { item, version }: { item: Claim; version: number },
  end: RoundEnd,
  request: EventContext,
): Promise<Claim['state']> {
  await refuseWithoutPolicy(claims, item);
  continueJourney(item.correlationId);
  const context = { ...request, correlationId: item.correlationId };
  const reasonCode = end.what === 'objected' ? 'OBJECTION' : 'REOPENED';
  const after: Claim = {
    ...nextRound(item, end),
    state: 'review',
    reasons: [reasonCode],
    reviewRequestedAt: context.occurredAt,
  };
  const { claimId, customerId, policyId } = item;
  const data = { claimId, customerId, policyId, round: roundOf(after), reasonCode } as const;
  await claims.transition(after, version, [createEvent(ClaimReopened, data, context)]);
  return after.state;
}

/**
 * A claim that was never covered is reopened only if its customer has the policy: without one no payout can be computed.
 */
async function refuseWithoutPolicy(claims: Records, { policyId, customerId }: Claim): Promise<void> {
  if ((await claims.policy(policyId))?.item.terms?.customerId === customerId) return;
  throw new Problem(
    409,
    'NO_SUCH_POLICY',
    'The claim names a policy that its customer does not have, so nobody can decide it. File the loss again with the policy of the car.',
  );
}
