import { isDeepStrictEqual } from 'node:util';
import type { EventContext } from '@claimstream/events-schema';
import { continueJourney, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import type { Claim } from '../domain/claim.ts';
import type { Decided } from '../domain/decision.ts';
import { nextRound } from '../domain/rounds.ts';
import { againstCorrection, againstSupplement } from '../domain/way-back.ts';
import type { Claims } from '../store/claims.ts';
import { assessedEvent } from './assessed-event.ts';
import { changeRefused, claimNotFound, ownClaim } from './change-refusals.ts';
import { refuseUnseen } from './claim-changed.ts';
import { estimated } from './estimated.ts';
import { decideOnCar } from './total-losses-of-car.ts';

type Approval = Extract<Decided['decision'], { decision: 'approve' }>;

/** The adjuster's new assessment, and the reason; `version` of the claim as they saw it. */
export interface Revised {
  decision: Approval;
  by: string;
  reason: string;
  version?: number;
}

const kinds = {
  correction: { what: 'corrected', against: againstCorrection },
  supplement: { what: 'supplement', against: againstSupplement },
} as const;

/**
 * An adjuster assesses a claim again: corrects it before it is paid, or adds a supplement afterwards. Settlement subtracts earlier payments,
 * and drops what an earlier round reserved. Repeating the request changes nothing.
 */
export function reviseAssessment(
  claims: Pick<Claims, 'get' | 'transition' | 'policy' | 'totalLosses' | 'totalLossesChange'>,
) {
  return async (
    kind: keyof typeof kinds,
    claimId: string,
    given: Revised,
    request: EventContext,
  ): Promise<Claim['state']> => {
    const revised = { ...given, decision: estimated(given.decision) };
    return retryOnConflict(async () => {
      const found = await claims.get(claimId);
      if (!found) throw claimNotFound();
      const { item, version } = found;
      const { decision, by, reason } = revised;
      const { what, against } = kinds[kind];
      if (item.customerId === by) throw ownClaim();
      if (isDone(item, what, revised)) return item.state;
      refuseUnseen(item, revised.version);
      const refusal = against(item);
      if (refusal) throw changeRefused(refusal, claimId);
      if (kind === 'supplement') refuseNoMore(item, decision);
      const { totalLoss, changes } = await decideOnCar(claims, item, decision);
      continueJourney(item.correlationId);
      const context = { ...request, correlationId: item.correlationId };
      const at = context.occurredAt;
      const after: Claim = {
        ...nextRound(item, { what, at, by, reason }),
        state: 'assessed',
        decision,
        decidedBy: by,
        decidedAt: at,
        note: reason,
      };
      await claims.transition(after, version, [assessedEvent(after, decision, totalLoss, context, kind)], changes);
      return after.state;
    });
  };
}

/** Whether this person made this very change, and nothing has changed since. */
function isDone({ revisions = [], decision }: Claim, what: 'corrected' | 'supplement', revised: Revised): boolean {
  const last = revisions.at(-1);
  return (
    last?.what === what &&
    last.by === revised.by &&
    last.reason === revised.reason &&
    isDeepStrictEqual(decision, revised.decision)
  );
}

/** A supplement states the whole repair, not the addition to it. @throws Problem where it is no more than before */
function refuseNoMore({ decision: former }: Claim, { estimateCents }: Approval): void {
  if (former?.decision !== 'approve' || former.estimateCents === undefined || estimateCents === undefined) return;
  if (estimateCents > former.estimateCents) return;
  const problem = 'Enter the estimate of the whole repair. It must be more than the one that was paid.';
  throw new Problem(422, 'NOT_MORE', problem, {
    errors: [{ field: 'estimateCents', code: 'NOT_MORE', problem }],
  });
}
