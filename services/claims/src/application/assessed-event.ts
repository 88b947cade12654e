import type { DataOf, EventContext, OutgoingEvent } from '@claimstream/events-schema';
import { createEvent } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { staffAlias } from '@claimstream/lambda-kit';
import { type Claim, roundOf } from '../domain/claim.ts';
import type { Decided } from '../domain/decision.ts';
import { handlersOf } from '../domain/rounds.ts';
import { assessedByAdjuster } from './assessed-by-adjuster.ts';

type Approval = Extract<Decided['decision'], { decision: 'approve' }>;

/** Tells settlement the adjuster's assessment, and under aliases who handled the claim: none of them may approve its payout. */
export function assessedEvent(
  claim: Claim,
  approval: Approval,
  totalLoss: boolean | undefined,
  context: EventContext,
  revises?: DataOf<typeof ClaimAssessed>['revises'],
): OutgoingEvent {
  const { claimId, customerId, policyId, lossDate } = claim;
  const handledBy = handlersOf(claim).map((sub) => staffAlias(claimId, sub));
  const assessed = { ...assessedByAdjuster(approval), totalLoss, assessedBy: 'adjuster' as const };
  const round = roundOf(claim);
  return createEvent(
    ClaimAssessed,
    { claimId, customerId, policyId, lossDate, ...assessed, round, handledBy, revises },
    context,
  );
}
