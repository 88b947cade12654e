import * as z from 'zod';

/** The provider's event about a payout, in the provider's words: only this file translates them. */
export const PayoutEvent = z.object({
  id: z.string().min(1),
  'detail-type': z.enum(['payout.paid', 'payout.failed']),
  /** When the provider said so. */
  time: z.iso.datetime().optional(),
  detail: z.object({
    id: z.string().min(1).max(100),
    reference: z.uuid(),
    amount_cents: z.int().positive(),
    currency: z.literal('usd'),
    failure_code: z.string().optional(),
  }),
});
export type PayoutEvent = z.infer<typeof PayoutEvent>;

/** The provider's failure code as a reason code of ours. */
export function reasonOf(failureCode: string | undefined): string {
  const code = (failureCode ?? '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .slice(0, 60);
  return /^[A-Z][A-Z0-9_]{2,}$/.test(code) ? code : 'PROVIDER_FAILED';
}

/**
 * The payee as the provider knows them: an opaque token that the customer's bank details were registered under.
 * Derived from the customer's id, so that no bank detail ever passes through here.
 */
export function payeeToken(customerId: string): string {
  return `payee_${customerId.replaceAll('-', '')}`;
}

/** The lienholder of a claim's car as the provider knows them: staff of finance register their account there under this token. */
export function lienholderToken(claimId: string): string {
  return `payee_lien${claimId.replaceAll('-', '')}`;
}
