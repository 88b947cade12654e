import { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { deriveId } from '@claimstream/lambda-kit/event-context';

export const policy = {
  ...PolicyIssued.samples[0]!,
  effectiveFrom: '2026-03-01',
  effectiveUntil: '2027-02-28',
  timeZone: 'America/Phoenix',
  fingerprints: { vin: 'ab'.repeat(32), plate: 'cd'.repeat(32) },
};
export const { customerId, policyId } = policy;
export const key = 'a-key-of-the-customer';
export const claimId = deriveId(customerId, 'claim', key);
export const context = {
  causationId: '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03',
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  occurredAt: '2026-05-02T12:00:00.000Z',
};

export const notice = (lossDate = '2026-05-01'): NoticeOfLoss =>
  NoticeOfLoss.parse({
    policyId,
    loss: { date: lossDate, state: 'AZ', description: 'Backed into a bollard' },
    driver: {
      givenName: 'Wilhelmina',
      familyName: 'Featherstonehaugh',
      licenceNumber: 'D48213907',
      licenceState: 'AZ',
    },
    vehicles: [{ make: 'Toyota', damage: 'rear bumper' }],
  });

export const damageRead = (attempt = 1) => {
  const sample = { ...DocumentProcessed.samples[0]!, documentId: deriveId(claimId, 'document', 'damage'), attempt };
  return {
    ...sample,
    customerId,
    policyId,
    claimId,
    reading: { kind: 'damage' as const, assessment: 'NOT_ASSESSED' as const, vehicleConfidence: 0.9 },
  };
};
export const damageJudged = (severity: 'minor' | 'severe', assessmentConfidence: number) => ({
  ...damageRead(),
  reading: {
    kind: 'damage' as const,
    vehicleConfidence: 0.9,
    assessment: 'ASSESSED' as const,
    severity,
    assessmentConfidence,
  },
});
export const cleared = (attempt = 1) => {
  const { documentKind: _, ...sample } = FraudNotDetected.samples[0]!;
  return { ...sample, subjectKind: 'claim' as const, subjectId: claimId, claimId, customerId, attempt };
};
export const clearedByPerson = () => ({ ...cleared(), decidedBy: 'person' as const, decisions: 1 });
export const flagged = (attempt = 1) => {
  const { documentKind: _, ...sample } = FraudDetected.samples[0]!;
  const reasons = ['DAMAGE_COLOUR_MISMATCH'];
  const about = { subjectKind: 'claim' as const, subjectId: claimId, claimId, customerId, attempt };
  return { ...sample, ...about, outcome: 'review' as const, reasons };
};

/** A person confirmed that the claim is fraud; `attempt` is the photo that the result names. */
export const confirmed = (attempt = 1) => {
  return { ...flagged(attempt), outcome: 'reject' as const, decidedBy: 'person' as const, decisions: 1 };
};
/** Another person released it. */
export const released = (attempt = 1) => ({ ...cleared(attempt), decidedBy: 'person' as const, decisions: 2 });
