import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { claimNumber } from '../claims/claim-number.ts';
import { Calculation } from './calculation.ts';

export const settlementStates = [
  'awaiting-approval',
  'paying',
  'paid',
  'nothing-payable',
  'payment-failed',
  /** The bank sent the money back; the customer must confirm their bank details. */
  'payment-returned',
  /** A supervisor declined it, or no person had seen so great a payout: the claim is assessed anew. */
  'declined',
  /** Another round took its place before it was paid, or nothing is owed any more. */
  'released',
  /** Computed once it is known what became of the payment of an earlier round. */
  'awaiting-earlier',
] as const;

/** Why whoever asks may not approve. */
export const mayNotApprove = [
  'NOT_OPEN',
  'NOT_SUPERVISOR',
  'ASSESSES_CLAIMS',
  /** Whoever asks decided something about the claim. */
  'OWN_ASSESSMENT',
  'FRAUD_CONFIRMED',
  'FRAUD_REFERRED',
] as const;
export const May = z.object({
  approve: fields.flag('Whether whoever asks may approve now'),
  decline: fields.flag('Whether whoever asks may decline it now'),
  why: fields.oneOf('Why not', mayNotApprove).optional(),
});

const common = z.object({
  settlementId: fields.settlementId,
  claimId: fields.claimId,
  claimNumber,
  policyId: fields.policyId,
  state: fields.oneOf('State of the payment', settlementStates),
  /** Why a person must approve: ABOVE_AUTHORITY, CLAIM_ON_HOLD or PAYMENT_FAILED. */
  approvalReason: fields.reasonCode.optional(),
  requestedAt: fields.instant('When the payout was computed'),
  paidAt: fields.instant('When the money arrived').optional(),
  returnedAt: fields.instant('When the bank last sent the money back').optional(),
  payoutCents: fields.cents('Payout', 130_000),
  round: fields.round,
  paidBeforeCents: fields.cents('What earlier rounds paid, or still owe after the bank sent it back', 0),
  /** Absent on settlements computed before this service kept the steps. */
  calculation: Calculation.optional(),
});

export const CustomerSettlement = common.extend({ view: z.literal('customer') });

const accounts = ['incurred', 'outstanding', 'paid'] as const;
const Balance = z.object({
  incurredCents: fields.cents('Incurred', 130_000),
  outstandingCents: fields.cents('Outstanding', 130_000),
  paidCents: fields.cents('Paid', 0),
});

export const StaffSettlement = common.extend({
  view: z.literal('staff'),
  customerId: fields.customerId,
  fraudConfirmed: fields.flag('Whether a person confirmed the claim as fraud, which holds every approval'),
  approvals: z.array(
    z.object({
      by: z.uuid().meta({ title: 'Subject of the supervisor', pii: 'pseudonym' }),
      at: fields.instant('When'),
    }),
  ),
  ledger: z.array(
    z.object({
      at: fields.instant('When it was booked'),
      what: fields.oneOf('What was booked', ['reserve-set', 'reserve-released', 'payment-made', 'payment-returned']),
      debit: fields.oneOf('Account', accounts),
      credit: fields.oneOf('Account', accounts),
      cents: fields.cents('Amount', 130_000),
    }),
  ),
  balance: Balance,
  /** What the rental car of the claim costs, beside the settlement; absent where none was booked. */
  rental: Balance.optional(),
  declined: z
    .object({
      /** Absent where no person did. */
      by: z.uuid().meta({ title: 'Subject of the supervisor', pii: 'pseudonym' }).optional(),
      at: fields.instant('When'),
      reason: z.string().meta({ title: 'Why, for colleagues', pii: 'personal' }).optional(),
    })
    .optional(),
  /** Oldest first. */
  earlierRounds: z.array(
    z.object({
      settlementId: fields.settlementId,
      round: fields.round,
      state: fields.oneOf('State of the payment', settlementStates),
      payoutCents: fields.cents('Payout', 130_000),
      /** Why a supervisor declined it. */
      declined: z.string().meta({ title: 'Why, for colleagues', pii: 'personal' }).optional(),
    }),
  ),
  may: May,
});

export type CustomerSettlement = z.infer<typeof CustomerSettlement>;
export type StaffSettlement = z.infer<typeof StaffSettlement>;
