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

/** A claim as its customer sees it: `reasons` are those of a refusal; those of a review are for staff. */
export const CustomerClaim = common.extend({
  view: z.literal('customer'),
  may: z.object({
    object: fields.flag('Whether the customer may object to how it was decided'),
    withdraw: fields.flag('Whether the customer may take the claim back'),
  }),
});

export const DamageReading = z.object({
  attempt: fields.counter('Which upload of the photo was read'),
  assessment: fields.oneOf('Whether a model judged the damage', ['ASSESSED', 'NOT_ASSESSED']),
  severity: fields.severity.optional(),
  confidence: fields.ratio('How sure the model is', 0.92).optional(),
});

export const FraudOutcome = z.object({
  attempt: fields.counter('Which upload of the photo was checked'),
  outcome: fields.oneOf('Outcome', ['clear', 'review', 'reject']),
  reasons: fields.reasons,
  decidedBy: fields.oneOf('Who decided', ['rules', 'person']),
  decisions: fields.decisionCount,
  referred: fields.flag('Whether it waits for an investigator').optional(),
});

/** Why whoever asks may not decide, or may not approve. */
export const mayNotDecide = [
  'NOT_OPEN',
  'NOT_ADJUSTER',
  'COVER_UNDECIDED',
  'FRAUD_CONFIRMED',
  'FRAUD_REFERRED',
  'SAME_LOSS_OPEN',
  /** The customer objected to what whoever asks had decided. */
  'ANOTHER_PERSON_DECIDES',
] as const;

/** A claim as staff see it. Members of staff see their own claim as any customer does. */
export const StaffClaim = common.extend({
  view: z.literal('staff'),
  customerId: fields.customerId,
  version: z.int().positive().meta({
    title: 'Changes with everything that staff see of the claim; decisions send it back',
    example: 5,
    pii: 'none',
  }),
  reviewRequestedAt: fields.instant('Since when the claim waits for a person').optional(),
  evidence: DamageReading.optional(),
  fraud: FraudOutcome.optional(),
  decision: DecisionOnFile.optional(),
  decidedBy: z.uuid().meta({ title: 'Subject of the member of staff who decided', pii: 'pseudonym' }).optional(),
  decidedAt: fields.instant('When it was decided').optional(),
  note: z.string().meta({ title: 'What the person who decided noted for colleagues', pii: 'personal' }).optional(),
  /** Earlier rounds, oldest first: how each was decided, and why it did not stay so. */
  revisions: z.array(Revision),
  /** Who of the staff has the claim. */
  assignment: Assignment,
  /** Absent while this service does not know the policy. */
  policy: PolicyAtLoss.optional(),
  /** The customer's other claims, newest first, 50 at most. */
  otherClaims: z.array(ClaimSummary),
  /** Claims of any customer about the same car with a loss within a day, the first filed first. */
  sameLoss: z.array(SameLossClaim),
  /** Each part of the claim that is handled for itself, the own damage first. */
  exposures: z.array(ClaimExposure),
  may: z.object({
    decide: fields.flag('Whether whoever asks may deny the claim now'),
    approve: fields.flag('Whether whoever asks may approve it now'),
    openExposure: fields.flag('Whether whoever asks may open and close exposures now'),
    correct: fields.flag('Whether whoever asks may replace the assessment'),
    supplement: fields.flag('Whether whoever asks may have more paid'),
    reopen: fields.flag('Whether whoever asks may open it again'),
    assign: fields.flag('Whether whoever asks may say who has it'),
    why: fields.oneOf('Why not', mayNotDecide).optional(),
  }),
});

export type CustomerClaim = z.infer<typeof CustomerClaim>;
export type StaffClaim = z.infer<typeof StaffClaim>;
