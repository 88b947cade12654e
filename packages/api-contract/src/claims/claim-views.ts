import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { Assignment } from './assignment.ts';
import { CatastropheOfClaim } from './catastrophe-of-claim.ts';
import { ClaimSummary } from './claim-summary.ts';
import { DecisionOnFile } from './decision.ts';
import { ClaimExposure } from './exposures.ts';
import { NoticeOfLoss } from './notice-of-loss.ts';
import { PolicyAtLoss } from './policy-at-loss.ts';
import { Revision } from './revisions.ts';
import { SameLossClaim } from './same-loss.ts';
import { TimelineEntry } from './timeline.ts';

const common = ClaimSummary.extend({
  reasons: fields.reasons,
  timeline: z.array(TimelineEntry),
  notice: NoticeOfLoss,
  documents: z.array(fields.documentId).meta({ title: 'Damage photos: documents of the documents service' }),
  /** Severe weather at the place and on the day of the loss. */
  catastrophe: CatastropheOfClaim.optional(),
});

/** A claim as its customer sees it: `reasons` has those of a refusal; only staff see those of a review. */
export const CustomerClaim = common.extend({
  view: z.literal('customer'),
  may: z.object({
    object: fields.flag('Whether the customer may object to the decision'),
    withdraw: fields.flag('Whether the customer may withdraw the claim'),
  }),
});

export const DamageReading = z.object({
  attempt: fields.counter('Number of the upload that was read'),
  assessment: fields.oneOf('Whether a model judged the damage', ['ASSESSED', 'NOT_ASSESSED']),
  severity: fields.severity.optional(),
  confidence: fields.ratio('Confidence of the model', 0.92).optional(),
});

export const FraudOutcome = z.object({
  attempt: fields.counter('Number of the upload that was checked'),
  outcome: fields.oneOf('Outcome', ['clear', 'review', 'reject']),
  reasons: fields.reasons,
  decidedBy: fields.oneOf('Decided by', ['rules', 'person']),
  decisions: fields.decisionCount,
  referred: fields.flag('Whether it waits for an investigator').optional(),
});

/** Reasons why the caller may not decide, or may not approve. */
export const mayNotDecide = [
  'NOT_OPEN',
  'NOT_ADJUSTER',
  'COVER_UNDECIDED',
  'FRAUD_CONFIRMED',
  'FRAUD_REFERRED',
  'SAME_LOSS_OPEN',
  /** The customer objected to a decision of the caller. */
  'ANOTHER_PERSON_DECIDES',
] as const;

/** A claim as staff see it. Members of staff see their own claim as any customer does. */
export const StaffClaim = common.extend({
  view: z.literal('staff'),
  customerId: fields.customerId,
  version: z.int().positive().meta({
    title: 'Changes with every change of the claim that staff can see; decisions send it back',
    example: 5,
    pii: 'none',
  }),
  reviewRequestedAt: fields.instant('When the claim began to wait for a person').optional(),
  evidence: DamageReading.optional(),
  fraud: FraudOutcome.optional(),
  decision: DecisionOnFile.optional(),
  decidedBy: z.uuid().meta({ title: 'Subject of the member of staff who decided', pii: 'pseudonym' }).optional(),
  decidedAt: fields.instant('When it was decided').optional(),
  note: z.string().meta({ title: 'Note of the person who decided, for colleagues', pii: 'personal' }).optional(),
  /** Earlier rounds, oldest first: how each was decided, and why it did not stay so. */
  revisions: z.array(Revision),
  /** The member of staff who has the claim. */
  assignment: Assignment,
  /** Absent while the claims service does not know the policy. */
  policy: PolicyAtLoss.optional(),
  /** The customer's other claims, newest first, 50 at most. */
  otherClaims: z.array(ClaimSummary),
  /** Claims of any customer about the same car with a loss within a day, in the order of filing. */
  sameLoss: z.array(SameLossClaim),
  /** The parts of the claim that staff handle separately, the own damage first. */
  exposures: z.array(ClaimExposure),
  may: z.object({
    decide: fields.flag('Whether the caller may deny the claim now'),
    approve: fields.flag('Whether the caller may approve it now'),
    openExposure: fields.flag('Whether the caller may open and close exposures now'),
    correct: fields.flag('Whether the caller may replace the assessment'),
    supplement: fields.flag('Whether the caller may have more paid'),
    reopen: fields.flag('Whether the caller may reopen it'),
    assign: fields.flag('Whether the caller may assign it'),
    why: fields.oneOf('Why not', mayNotDecide).optional(),
  }),
});

export type CustomerClaim = z.infer<typeof CustomerClaim>;
export type StaffClaim = z.infer<typeof StaffClaim>;
