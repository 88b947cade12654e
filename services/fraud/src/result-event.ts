import {
  createEvent,
  FraudDetected,
  FraudNotDetected,
  type NewEvent,
  type OutgoingEvent,
} from '@claimstream/events-schema';
import type { Check } from './domain/check.ts';

/** The event that tells the result of a judged check. */
export function resultEvent(check: Check, cause: NewEvent): OutgoingEvent {
  const { subjectId, subjectKind, evidence, score, reasons, decidedBy, state } = check;
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
  };
  if (state === 'clear') return createEvent(FraudNotDetected, { ...common, outcome: 'clear' }, cause);
  if (state === 'pending') throw new TypeError(`The check of ${subjectId} has no result yet`);
  return createEvent(FraudDetected, { ...common, outcome: state }, cause);
}
