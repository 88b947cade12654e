import { settlementStates } from '@claimstream/api-contract/settlement/settlement-views';
import { fields } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import * as z from 'zod';
import { KeptCalculation } from './former-calculation.ts';
import { LedgerEntry } from './settlement-account.ts';
import { Share } from './shares.ts';

/** Payouts above it need the approval of another person. */
export const AUTHORITY_LIMIT_CENTS = 1_500_000;

export const Policy = PolicyIssued.data.pick({
  policyId: true,
  customerId: true,
  limitCents: true,
  deductibleCents: true,
  vehicleValueCents: true,
});
export type Policy = z.infer<typeof Policy>;

export const Settlement = SettlementFinalized.data.extend({
  state: z.enum(settlementStates),
  /** The calculation of the payout; absent on settlements computed before it was stored. */
  calculation: KeptCalculation.optional(),
  /** Each payee's part and payment, if a lienholder has one; otherwise the customer gets all of it. */
  shares: z.array(Share).min(1).optional(),
  /** The lienholder's claim on a total loss, before earlier payments to them are subtracted. */
  lienholderOwedCents: z.int().positive().optional(),
  /** Where the lienholder's money goes, if not to the account that the provider has on file for them. */
  lienholderPayee: fields.payee.optional(),
  /** Counts the payments tried; each has its own payment id. */
  paymentAttempt: z.int().nonnegative(),
  /** The payment that arrived. */
  paidBy: z.uuid().optional(),
  /** Payments that the bank sent back, each with the moment of its last return. */
  returns: z.array(z.object({ paymentId: z.uuid(), at: z.iso.datetime() })).default([]),
  /** Where the customer wants the money, if not on the account that the provider has on file. */
  payee: fields.payee.optional(),
  approvalReason: z.string().optional(),
  /** Whether the model or an adjuster assessed the damage. */
  assessedBy: ClaimAssessed.data.shape.assessedBy.optional(),
  /**
   * Everybody who decided about the claim, by the aliases of its events; absent on settlements computed before the events carried
   * them.
   */
  handledBy: z.array(z.uuid()).optional(),
  /** Payments of earlier rounds that may still arrive: the provider is asked about them before this round is paid. */
  replaces: z.array(z.uuid()).optional(),
  /**
   * Why it was not approved, and by whom; no `by` if no person declined it. It stays on file, and no event carries it.
   */
  declined: z.object({ by: z.uuid().optional(), at: z.iso.datetime(), reason: z.string().optional() }).optional(),
  /** The people who approved a payment of it, with the time. It stays on file, and no event carries it. */
  approvals: z.array(z.object({ by: z.uuid(), at: z.iso.datetime() })),
  requestedAt: z.iso.datetime(),
  /** The claim's correlation id; a supervisor's decision carries it too. */
  correlationId: z.uuid(),
  ledger: z.array(LedgerEntry),
});
export type Settlement = z.infer<typeof Settlement>;

/**
 * Why a payout needs another person; undefined when it does not. Confirmed fraud always does, under a reason that its
 * customer may see.
 */
export function approvalReason(payoutCents: number, confirmedFraud: boolean): string | undefined {
  if (confirmedFraud) return 'CLAIM_ON_HOLD';
  return payoutCents > AUTHORITY_LIMIT_CENTS ? 'ABOVE_AUTHORITY' : undefined;
}
