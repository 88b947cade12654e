import type { Claim } from './claim.ts';

/** Settlement's report of a payment, and when. */
export interface ToldPayment {
  paymentId: string;
  at: string;
  returned: boolean;
  /** The round of assessment that it pays, and how much. */
  round: number;
  amountCents: number;
}

/**
 * The claim after a report of a payment. Reports come in any order and more than once: the later report of each payment counts, and the
 * claim's paid sum leaves out money that came back. A claim that was paid before payments were recorded counts as paid by the payment
 * reported now.
 * @returns undefined where the report is not new
 */
export function withPayment(claim: Claim, told: ToldPayment): Claim | undefined {
  const { payments = [], paidCents } = claim;
  if (!claim.payments && paidCents !== undefined && !told.returned && told.round === 1) return undefined;
  const former = payments.find(({ paymentId }) => paymentId === told.paymentId);
  if (former && Date.parse(told.at) <= Date.parse(former.at)) return undefined;
  const known = [...payments.filter((payment) => payment !== former), told];
  const arrived = known.filter(({ returned }) => !returned);
  return {
    ...claim,
    payments: known,
    // A payment of an older version has no amount; it equals this one's, because there was only one round.
    paidCents: arrived.length > 0 ? sum(arrived.map(({ amountCents = told.amountCents }) => amountCents)) : undefined,
    paymentReturnedAt: lastOwedAgain(known),
  };
}

/** When the last payment came back of a round of which none has arrived. */
function lastOwedAgain(payments: NonNullable<Claim['payments']>): string | undefined {
  const rounds = new Set(payments.map(({ round = 1 }) => round));
  const owed = [...rounds].map((of) => payments.filter(({ round = 1 }) => round === of));
  return owed
    .filter((all) => all.every(({ returned }) => returned))
    .flatMap((all) => all.map(({ at }) => at))
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, cents) => total + cents, 0);
