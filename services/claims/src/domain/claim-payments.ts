import type { Claim } from './claim.ts';

/** What settlement told of a payment, and when. */
export interface ToldPayment {
  paymentId: string;
  at: string;
  returned: boolean;
}

/**
 * The claim as its payments leave it. Messages come in any order and more than once: of each payment the later one counts, and the claim
 * is paid while one of them has not come back. A claim that was paid before its payments were kept is paid by the one that is told of.
 * @returns undefined where nothing new was told
 */
export function withPayment(claim: Claim, told: ToldPayment, amountCents: number): Claim | undefined {
  const { payments = [], paidCents } = claim;
  if (!claim.payments && paidCents !== undefined && !told.returned) return undefined;
  const former = payments.find(({ paymentId }) => paymentId === told.paymentId);
  if (former && Date.parse(told.at) <= Date.parse(former.at)) return undefined;
  const known = [...payments.filter((payment) => payment !== former), told];
  if (known.some(({ returned }) => !returned)) {
    return { ...claim, payments: known, paidCents: amountCents, paymentReturnedAt: undefined };
  }
  return { ...claim, payments: known, paidCents: undefined, paymentReturnedAt: told.at };
}
