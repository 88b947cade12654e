import { isDeepStrictEqual } from 'node:util';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { type ApiRequest, apiHandler, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { type CompleteWait, completeTask, endWaits } from '../complete-wait.ts';
import { type Claim, isConfirmedFraud, withEntry } from '../domain/claim.ts';
import { Decision } from '../domain/decision.ts';
import { type Claims, claimStore } from '../store/claims.ts';

type Records = Pick<Claims, 'get' | 'move'>;
const Path = z.object({ reviewId: z.uuid() });
type Request = Pick<ApiRequest<Decision, z.infer<typeof Path>>, 'caller' | 'path' | 'body' | 'context'>;

const resulting = { approve: 'assessed', deny: 'denied' } as const;

/**
 * An adjuster assesses the damage or denies the claim. The same decision again changes nothing; another one is refused,
 * and so are one about a claim of their own and the approval of what a person confirmed as fraud.
 */
export function decideReview(claims: Records, complete: CompleteWait) {
  return async (request: Request) => {
    const { reviewId } = request.path;
    await retryOnConflict(() => decide(claims, reviewId, request));
    await endWaits(claims, reviewId, complete);
    return { status: 202, body: { reviewId, state: resulting[request.body.decision] } };
  };
}

async function decide(
  claims: Records,
  reviewId: string,
  { caller, body: decision, context: request }: Omit<Request, 'path'>,
): Promise<void> {
  const found = await claims.get(reviewId);
  if (!found) throw new Problem(404, 'REVIEW_NOT_FOUND', 'There is no such review. GET /reviews lists the open ones.');
  const { item, version } = found;
  if (item.customerId === caller.sub) {
    throw new Problem(403, 'OWN_CLAIM', 'This claim is yours. Another adjuster must decide it.');
  }
  if (isDeepStrictEqual(item.decision, decision)) return;
  if (item.state !== 'review') {
    throw new Problem(
      409,
      'REVIEW_NOT_OPEN',
      'The claim does not wait for a decision. GET /reviews lists those that do.',
    );
  }
  if (decision.decision === 'approve' && isConfirmedFraud(item)) {
    throw new Problem(
      409,
      'FRAUD_CONFIRMED',
      'A person confirmed this claim as fraud. Deny it, or have a colleague who did not confirm it release the flag first: POST /flags/{flagId}/decision with "release" and a reason.',
      { flagId: item.claimId },
    );
  }
  const context = { ...request, correlationId: item.correlationId };
  const state = resulting[decision.decision];
  const reasons = decision.decision === 'deny' ? [decision.reasonCode] : [];
  const decidedBy = caller.sub;
  const decided: Claim = {
    ...withEntry(item, context.occurredAt, state, reasons),
    state,
    reasons,
    decision,
    decidedBy,
  };
  await claims.move(decided, version, [outcomeOf(item, decision, context)]);
}

function outcomeOf({ claimId, customerId, policyId, lossDate }: Claim, decision: Decision, context: EventContext) {
  const common = { claimId, customerId, policyId };
  if (decision.decision === 'deny')
    return createEvent(ClaimDenied, { ...common, reasons: [decision.reasonCode] }, context);
  const { severity, estimateCents } = decision;
  return createEvent(ClaimAssessed, { ...common, lossDate, severity, estimateCents, assessedBy: 'adjuster' }, context);
}

export const handler = apiHandler({
  // Not supervisors: they approve payouts, and nobody approves what they assessed.
  groups: ['adjusters'],
  path: Path,
  body: Decision,
  handle: decideReview(claimStore(), completeTask),
});
