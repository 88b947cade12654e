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
  /** How the payout came about; absent on settlements computed before it was kept. */
  calculation: KeptCalculation.optional(),
  /** Who gets which part by which payment, where a lienholder has one; else all of it is the customer's. */
  shares: z.array(Share).min(1).optional(),
  /** What the lienholder is owed of a total loss, whatever earlier rounds paid them of it. */
  lienholderOwedCents: z.int().positive().optional(),
  /** Where the lienholder's money goes, if not on the account that the provider has on file for them. */
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
  /** Who judged the damage. */
  assessedBy: ClaimAssessed.data.shape.assessedBy.optional(),
  /** Who decided anything about the claim, by the aliases of its events; absent on settlements computed before they were told. */
  handledBy: z.array(z.uuid()).optional(),
  /** Payments of earlier rounds that were not known to arrive: the provider is asked about them before this round is paid. */
  replaces: z.array(z.uuid()).optional(),
  /** Why it was not approved: by whom, unless no person did. Stays on file, in no event. */
  declined: z.object({ by: z.uuid().optional(), at: z.iso.datetime(), reason: z.string().optional() }).optional(),
  /** Who approved a payment of it, and when: stays on file, in no event. */
  approvals: z.array(z.object({ by: z.uuid(), at: z.iso.datetime() })),
  requestedAt: z.iso.datetime(),
  /** The journey of the claim; what a supervisor decides belongs to it as well. */
  correlationId: z.uuid(),
  ledger: z.array(LedgerEntry),
});
export type Settlement = z.infer<typeof Settlement>;

/**
 * Why a payout needs another person; undefined when it does not. What a person confirmed as fraud always does, under a
 * reason that its customer may be told.
 */
export function approvalReason(payoutCents: number, confirmedFraud: boolean): string | undefined {
  if (confirmedFraud) return 'CLAIM_ON_HOLD';
  return payoutCents > AUTHORITY_LIMIT_CENTS ? 'ABOVE_AUTHORITY' : undefined;
}
