import { createEvent, type EventContext, type OutgoingEvent } from '@claimstream/events-schema';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import type { Check } from '../domain/check.ts';
import { awaitsInvestigator } from '../domain/weights.ts';

/** The event with the result of a judged check. */
export function resultEvent(check: Check, context: EventContext): OutgoingEvent {
  const { subjectId, subjectKind, evidence, score, reasons, decidedBy, decisions, state } = check;
  const { customerId, policyId, claimId, attempt, reading } = evidence;
  const common = {
    subjectId,
    subjectKind,
    customerId,
    documentKind: reading.kind,
    policyId,
    claimId,
    attempt,
    score,
    reasons,
    decidedBy,
    decisions: decisions.length,
  };
  if (state === 'clear') return createEvent(FraudNotDetected, { ...common, outcome: 'clear' }, context);
  if (state === 'pending') throw new TypeError(`The check of ${subjectId} has no result yet`);
  return createEvent(FraudDetected, { ...common, outcome: state, referred: awaitsInvestigator(check) }, context);
}
