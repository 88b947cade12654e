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
  /** A supervisor declined it, or no person had seen so large a payout; the claim is assessed again. */
  'declined',
  /** Another round replaced it before payment, or nothing is owed any more. */
  'released',
  /** Will be computed once the outcome of an earlier round's payment is known. */
  'awaiting-earlier',
] as const;

/** Reasons why the caller may not approve. */
export const mayNotApprove = [
  'NOT_OPEN',
  'NOT_SUPERVISOR',
  'ASSESSES_CLAIMS',
  /** The caller decided something about the claim. */
  'OWN_ASSESSMENT',
  'FRAUD_CONFIRMED',
  'FRAUD_REFERRED',
] as const;
export const May = z.object({
  approve: fields.flag('Whether the caller may approve now'),
  decline: fields.flag('Whether the caller may decline it now'),
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
  paidBeforeCents: fields.cents('Paid by earlier rounds, or still owed by them after the bank sent it back', 0),
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
  fraudConfirmed: fields.flag('Whether a person confirmed the claim as fraud, which blocks every approval'),
  approvals: z.array(
    z.object({
      by: z.uuid().meta({ title: 'Subject of the supervisor', pii: 'pseudonym' }),
      at: fields.instant('When'),
    }),
  ),
  ledger: z.array(
    z.object({
      at: fields.instant('When it was booked'),
      what: fields.oneOf('Kind of booking', ['reserve-set', 'reserve-released', 'payment-made', 'payment-returned']),
      debit: fields.oneOf('Account', accounts),
      credit: fields.oneOf('Account', accounts),
      cents: fields.cents('Amount', 130_000),
    }),
  ),
  balance: Balance,
  /** The cost of the claim's rental car, beside the settlement; absent if none was booked. */
  rental: Balance.optional(),
  declined: z
    .object({
      /** Absent if no person did. */
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
      /** The supervisor's reason for declining it. */
      declined: z.string().meta({ title: 'Why, for colleagues', pii: 'personal' }).optional(),
    }),
  ),
  may: May,
});

export type CustomerSettlement = z.infer<typeof CustomerSettlement>;
export type StaffSettlement = z.infer<typeof StaffSettlement>;
