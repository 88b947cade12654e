import type { PayoutRequest } from './payout-request.ts';

export type FailureCode = 'account_closed' | 'amount_too_large';

/** One million dollars. */
const LARGEST_PAYOUT_CENTS = 1_000_000_00;

/** Why the bank refuses this payment, or undefined if it accepts it. Test payees fail by name, as documented. */
export function failureOf({
  payee,
  amount_cents,
}: Pick<PayoutRequest, 'payee' | 'amount_cents'>): FailureCode | undefined {
  if (payee.startsWith('payee_fail_')) return 'account_closed';
  if (amount_cents > LARGEST_PAYOUT_CENTS) return 'amount_too_large';
  return undefined;
}
