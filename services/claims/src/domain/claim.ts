import { type ClaimState, claimStates } from '@claimstream/api-contract/claims/claim-states';
import { outcomes } from '@claimstream/api-contract/claims/claim-summary';
import { FileEntry } from '@claimstream/api-contract/claims/file-entries';
import { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { Revision } from '@claimstream/api-contract/claims/revisions';
import { TimelineEntry, type TimelineEvent } from '@claimstream/api-contract/claims/timeline';
import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { Assignment } from './assignment.ts';
import { Decided } from './decision.ts';
import { Exposure } from './exposure.ts';
import { byRules, type NewEntry, type Told } from './file-entry.ts';
import { OtherLoss } from './other-loss.ts';

/** Each state with the states it may follow; the database enforces this in the condition of the write. */
export const priorStates: Record<Exclude<ClaimState, 'requested'>, readonly ClaimState[]> = {
  accepted: ['requested'],
  rejected: ['requested'],
  review: ['accepted', 'assessed', 'settled', 'denied', 'rejected', 'closed', 'withdrawn'],
  assessed: ['accepted', 'review', 'assessed', 'settled', 'closed'],
  denied: ['review'],
  settled: ['assessed'],
  closed: ['review', 'denied', 'settled', 'assessed', 'withdrawn'],
  withdrawn: ['requested', 'accepted', 'review', 'assessed', 'settled'],
};

/** The documents service's reading of the damage photo, and fraud's result on it. */
const Evidence = z.object({
  attempt: z.int().positive(),
  assessment: z.enum(['ASSESSED', 'NOT_ASSESSED']),
  severity: z.enum(fields.severities).optional(),
  confidence: z.number().optional(),
});
const FraudResult = z.object({
  attempt: z.int().positive(),
  outcome: z.enum(['clear', 'review', 'reject']),
  reasons: fields.reasons,
  decidedBy: z.enum(['rules', 'person']),
  /** How many decisions of people it takes into account. */
  decisions: z.int().nonnegative(),
  /** An investigator has to look. */
  referred: z.boolean().optional(),
});
export type FraudResult = z.infer<typeof FraudResult>;

/**
 * An entry of the timeline with the person who acted, whom only the claim's file shows. Entries of older versions have none and are stored in the file
 * themselves.
 */
const ClaimEntry = TimelineEntry.extend(FileEntry.pick({ who: true, by: true, exposure: true }).partial().shape);

export const Claim = z.object({
  claimId: z.uuid(),
  customerId: z.uuid(),
  policyId: z.uuid(),
  state: z.enum(claimStates),
  lossDate: z.iso.date(),
  filedAt: z.iso.datetime(),
  notice: NoticeOfLoss,
  licenceFingerprint: fields.fingerprint('licence number of the driver'),
  /** The correlation id of the notice; people's decisions about the claim carry it too. */
  correlationId: z.uuid(),
  reasons: fields.reasons,
  /** Why a person looks at its cover; absent on claims accepted before such reasons existed. */
  doubts: fields.reasons.optional(),
  /** Keys that identify its car, see `carKeys`; absent on claims accepted before they were stored. */
  car: z.array(z.string()).optional(),
  /** Claims about the same car that an adjuster marked as another loss. */
  otherLosses: z.array(OtherLoss).optional(),
  /** Liability exposures, for claims by others; the own damage is not among them. */
  exposures: z.array(Exposure).optional(),
  evidence: Evidence.optional(),
  fraud: FraudResult.optional(),
  reviewRequestedAt: z.iso.datetime().optional(),
  /** When the claim passed its settlement deadline, for a person to look into. */
  settlementDeadlinePassedAt: z.iso.datetime().optional(),
  ...Decided.partial().shape,
  decidedAt: z.iso.datetime().optional(),
  payoutCents: z.int().nonnegative().optional(),
  paidCents: z.int().nonnegative().optional(),
  /** Each payment with its last report, by settlement's clock; those of older versions have no amount and no round. */
  payments: z
    .array(
      z.object({
        paymentId: z.uuid(),
        at: z.iso.datetime(),
        returned: z.boolean(),
        round: z.int().positive().optional(),
        amountCents: z.int().nonnegative().optional(),
      }),
    )
    .optional(),
  /** Settlement's payouts for rounds after the first. */
  payouts: z.array(z.object({ round: z.int().positive(), payoutCents: z.int().nonnegative() })).optional(),
  /** Number of the assessment; absent in the first. */
  round: z.int().positive().optional(),
  /** Earlier rounds, oldest first. */
  revisions: z.array(Revision).optional(),
  paymentReturnedAt: z.iso.datetime().optional(),
  outcome: z.enum(outcomes).optional(),
  /** Absent if no member of staff ever had it. */
  assignment: Assignment.optional(),
  timeline: z.array(ClaimEntry),
  /** Task token of the workflow's wait; a stale one has no effect when it is used. */
  tokens: z.object({ decision: z.string().optional() }),
});
export type Claim = z.infer<typeof Claim>;

/** The claim with one more entry on its timeline, and who acted, for its file. */
export function withEntry(
  claim: Claim,
  at: string,
  what: TimelineEvent,
  reasons: string[] = [],
  told: Told = byRules,
): Claim {
  const entry = { at, what, ...(reasons.length > 0 ? { reasons } : {}), ...told };
  return { ...claim, timeline: [...claim.timeline, entry] };
}

/** The entries of a claim's timeline for its file, with their position as id. */
export const fileEntriesOf = ({ timeline }: Pick<Claim, 'timeline'>): NewEntry[] =>
  timeline.flatMap(({ who, ...entry }, place) =>
    who ? [{ id: String(place).padStart(6, '0'), entry: { ...entry, who } }] : [],
  );

/**
 * Counts the changes of a claim that people see: each is an entry of its timeline. The workflow's own records are not.
 */
export const versionOf = ({ timeline }: Pick<Claim, 'timeline'>): number => timeline.length;

/**
 * Whether a fraud result is newer than the known one, in whatever order they arrive: the number of people's decisions
 * counts first, so that no photo undoes one unseen, then the photo.
 */
export function supersedes(result: FraudResult, known: FraudResult | undefined): boolean {
  if (!known) return true;
  if (result.decisions !== known.decisions) return result.decisions > known.decisions;
  return result.attempt > known.attempt;
}

/** Whether the car is gone, so that no photo can show the loss and a person decides from the papers. */
export const isStolen = ({ notice }: Pick<Claim, 'notice'>): boolean => notice.loss.stolen === true;

/** Whether the car can be driven, if the customer said so. */
export const isDrivable = ({ notice }: Pick<Claim, 'notice'>): boolean | undefined =>
  notice.loss.stolen ? false : notice.loss.drivable;

/**
 * Whether a person sees the claim because its cover could not be decided in time. It continues without them once cover can
 * be decided.
 */
export function waitsForCover({ state, reviewRequestedAt }: Pick<Claim, 'state' | 'reviewRequestedAt'>): boolean {
  return state === 'requested' && reviewRequestedAt !== undefined;
}

/** Whether a person confirmed that the claim is fraud, and nobody released it since: such a claim may not be paid. */
export function isConfirmedFraud({ fraud }: Pick<Claim, 'fraud'>): boolean {
  return fraud?.outcome === 'reject' && fraud.decidedBy === 'person';
}

/** Whether investigators look at the claim: until one of them clears it, it may not be paid and is in no adjuster's queue. */
export function isReferred({ fraud }: Pick<Claim, 'fraud'>): boolean {
  return fraud?.outcome === 'review' && fraud.referred === true;
}

/** Whether the damage was read and fraud judged that very photo; either may already know a newer one. */
export function isChecked({ evidence, fraud }: Pick<Claim, 'evidence' | 'fraud'>): boolean {
  return evidence !== undefined && evidence.attempt === fraud?.attempt;
}

/** Whether the claim ended with nothing owed, by the rules, by a person or by its customer. */
export function isRefused({ outcome, state }: Claim): boolean {
  return ['rejected', 'denied', 'withdrawn'].includes(outcome ?? state);
}

/** Whether no settlement is awaited: none is due, or this round's has arrived. */
export const isSettlementOver = (claim: Claim): boolean =>
  !['assessed', 'settled'].includes(claim.state) || isSettled(claim);

/** Number of the assessment that the claim is in. */
export const roundOf = ({ round = 1 }: Pick<Claim, 'round'>): number => round;

/** Whether a payment of the round arrived, even if it came back since: it is only paid again, and nothing is decided anew. */
export function wasPaid(claim: Pick<Claim, 'round' | 'payments' | 'paidCents'>): boolean {
  const round = roundOf(claim);
  if (claim.payments) return claim.payments.some((payment) => (payment.round ?? 1) === round);
  return round === 1 && claim.paidCents !== undefined;
}

/** Whether the payout of the round is paid, or known to be zero. */
function isSettled(claim: Claim): boolean {
  const round = roundOf(claim);
  if (round === 1) return claim.paidCents !== undefined || claim.payoutCents === 0;
  const { payments = [], payouts = [] } = claim;
  return (
    payments.some((payment) => payment.round === round && !payment.returned) ||
    payouts.some((payout) => payout.round === round && payout.payoutCents === 0)
  );
}
