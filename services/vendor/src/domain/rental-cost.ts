/** The cost of a rental and its payers. Every day that has begun counts; amounts are integer US cents. */
export interface RentalCost {
  days: number;
  paidDays: number;
  paidCents: number;
  ownCents: number;
}

export interface RentalTerms {
  /** ISO date of the first day. */
  from: string;
  dayRateCents: number;
  perDayCents: number;
  maxDays: number;
}

const DAY = 86_400_000;

/** @param until ISO date of the last day, not before the first one */
export function rentalCost({ from, dayRateCents, perDayCents, maxDays }: RentalTerms, until: string): RentalCost {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / DAY) + 1;
  const paidDays = Math.min(days, maxDays);
  const paidCents = paidDays * Math.min(dayRateCents, perDayCents);
  return { days, paidDays, paidCents, ownCents: days * dayRateCents - paidCents };
}
