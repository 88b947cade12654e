import { isDeepStrictEqual } from 'node:util';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { continueJourney, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { type Claim, roundOf, waitsForCover, withEntry } from '../domain/claim.ts';
import type { Decided } from '../domain/decision.ts';
import { byStaff } from '../domain/file-entry.ts';
import { type AgainstApproval, againstApproval } from '../domain/may-decide.ts';
import { paidInstead } from '../domain/same-loss.ts';
import { isLeftToOthers } from '../domain/way-back.ts';
import type { Claims } from '../store/claims.ts';
import { assessedEvent } from './assessed-event.ts';
import { refuseUnseen } from './claim-changed.ts';
import { claimsOfSameLoss } from './claims-of-same-loss.ts';
import { closedIfDone } from './close-claim.ts';
import { type EndWait, endWaitOf } from './end-wait.ts';
import { estimated } from './estimated.ts';
import { decideOnCar } from './total-losses-of-car.ts';

type Records = Pick<
  Claims,
  'get' | 'transition' | 'policy' | 'totalLosses' | 'totalLossesChange' | 'lossesOf' | 'approvalChanges'
>;
/** `version`: of the claim as the adjuster saw it. */
type Given = Decided & { version?: number };

/** A claim denied before its cover was decided is not covered: nothing that follows an acceptance has begun. */
const resulting = { approve: 'assessed', deny: 'denied', denyCover: 'rejected' } as const;
type Resulting = (typeof resulting)[keyof typeof resulting];

/**
 * An adjuster assesses the damage or denies the claim, which closes it. Repeating the decision changes nothing. The service refuses a
 * different decision, one about the adjuster's own claim, one about a claim that changed since the adjuster read it, and an approval if the
 * cover is undecided, a person confirmed fraud, investigators look at the claim, or another claim may be about the same loss.
 * @returns the claim's state after the decision
 */
export function decideReview(claims: Records, end: EndWait) {
  return async (reviewId: string, given: Given, context: EventContext): Promise<Resulting> => {
    const summed = { ...given, decision: estimated(given.decision) };
    const { claim, state } = await retryOnConflict(() => decide(claims, reviewId, summed, context));
    await endWaitOf(claim, end);
    return state;
  };
}

async function decide(
  claims: Records,
  reviewId: string,
  { version: seen, ...decided }: Given,
  request: EventContext,
): Promise<{ claim: Claim; state: Resulting }> {
  const { decision, decidedBy } = decided;
  const found = await claims.get(reviewId);
  if (!found) throw new Problem(404, 'REVIEW_NOT_FOUND', 'There is no such review. GET /reviews lists the open ones.');
  const { item, version } = found;
  if (item.customerId === decidedBy) {
    throw new Problem(403, 'OWN_CLAIM', 'This claim is yours. Another adjuster must decide it.');
  }
  if (isDeepStrictEqual(item.decision, decision))
    return { claim: item, state: item.outcome === 'rejected' ? 'rejected' : resulting[decision.decision] };
  refuseUnseen(item, seen);
  refuseWhoeverDenied(item, decidedBy, request);
  const against = againstApproval(item);
  if (against && (against === 'NOT_OPEN' || decision.decision === 'approve')) throw refusals[against](item.claimId);
  const { totalLoss, changes } = await decideOnCar(claims, item, decision);
  const approval = decision.decision === 'approve' ? await approvalOfLoss(claims, item) : [];
  continueJourney(item.correlationId);
  const context = { ...request, correlationId: item.correlationId };
  const state = resulting[waitsForCover(item) ? 'denyCover' : decision.decision];
  const reasons = decision.decision === 'deny' ? [decision.reasonCode] : [];
  const decidedAt = context.occurredAt;
  const after: Claim = {
    ...withEntry(item, decidedAt, state, reasons, byStaff(decidedBy)),
    state,
    reasons,
    ...decided,
    decidedAt,
  };
  if (state === 'rejected') after.outcome = 'rejected';
  // A denial ends the claim, unless an exposure is open.
  const { claim, events } = closedIfDone(after, context);
  const told = [eventOf(after, decision, totalLoss, context), ...events];
  await claims.transition(claim, version, told, [...approval, ...changes]);
  return { claim, state };
}

/**
 * The changes to write with an approval, so that one loss is never approved twice.
 * @throws Problem where another claim goes before this one
 */
async function approvalOfLoss(claims: Records, item: Claim) {
  const approval = await claims.approvalChanges(item);
  const before = paidInstead(item, await claimsOfSameLoss(claims, item));
  if (before.length > 0) throw sameLossOpen(before);
  return approval;
}

const sameLossOpen = (before: readonly Claim[]) =>
  new Problem(
    409,
    'SAME_LOSS_OPEN',
    'Another claim about this car has a loss within a day of this one, and one loss is paid once. Deny this claim as a duplicate, or say why it is another loss: POST /reviews/{reviewId}/other-losses.',
    { otherClaims: before.map(({ claimId }) => ({ claimId, claimNumber: claimNumberOf(claimId) })) },
  );

/** @throws Problem for the person whose denial the customer objected to */
function refuseWhoeverDenied(item: Claim, sub: string, { occurredAt }: EventContext): void {
  if (!isLeftToOthers(item, sub, new Date(occurredAt))) return;
  throw new Problem(
    403,
    'ANOTHER_PERSON_DECIDES',
    'The customer objected to your decision. Another adjuster must decide the claim; where there is none, you can after five days.',
  );
}

const refusals: Record<AgainstApproval, (claimId: string) => Problem> = {
  NOT_OPEN: () =>
    new Problem(409, 'REVIEW_NOT_OPEN', 'The claim does not wait for a decision. GET /reviews lists those that do.'),
  COVER_UNDECIDED: () =>
    new Problem(
      409,
      'COVER_UNDECIDED',
      'Whether the policy covers the claim is not known yet, so it cannot be approved. It goes on by itself once the policy is known and active; deny it where that will not happen.',
    ),
  FRAUD_CONFIRMED: (flagId) =>
    new Problem(
      409,
      'FRAUD_CONFIRMED',
      'A person confirmed this claim as fraud. Deny it, or have an investigator who did not confirm it release the flag first: POST /flags/{flagId}/decision with "release" and a reason.',
      { flagId },
    ),
  FRAUD_REFERRED: (flagId) =>
    new Problem(
      409,
      'FRAUD_REFERRED',
      'Investigators look at this claim. It comes back to your queue when one of them decided: POST /flags/{flagId}/decision.',
      { flagId },
    ),
};

function eventOf(claim: Claim, decision: Decided['decision'], totalLoss: boolean | undefined, context: EventContext) {
  const { claimId, customerId, policyId, state } = claim;
  const common = { claimId, customerId, policyId };
  if (decision.decision === 'deny') {
    const { reasonCode } = decision;
    if (state === 'rejected') return createEvent(ClaimRejected, { ...common, reasonCode }, context);
    return createEvent(ClaimDenied, { ...common, reasons: [reasonCode], round: roundOf(claim) }, context);
  }
  return assessedEvent(claim, decision, totalLoss, context);
}
