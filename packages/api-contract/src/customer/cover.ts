import * as z from 'zod';

/** The limits that are sold: the most that is paid over the term of a policy. */
export const limits = [2_500_000, 5_000_000, 10_000_000] as const;
/** The deductibles that are sold: what the customer pays of each claim. */
export const deductibles = [25_000, 50_000, 100_000] as const;

/** What is paid a day for a rental car while the customer's own cannot be driven; 0 is nothing. */
export const rentalsPerDay = [0, 3_000, 5_000] as const;
/** The most days of it for one loss. */
export const RENTAL_DAYS = 30;

const none = { pii: 'none' } as const;

/** The cover that a customer chooses for a car; without a choice it is the product that was sold before there was one. */
export const Cover = z.object({
  limitCents: z
    .literal(limits)
    .default(5_000_000)
    .meta({ title: 'Most that is paid over the term, integer US cents', ...none }),
  deductibleCents: z
    .literal(deductibles)
    .default(50_000)
    .meta({ title: 'Paid by the customer on each claim, integer US cents', ...none }),
  rentalPerDayCents: z
    .literal(rentalsPerDay)
    .optional()
    .meta({ title: 'Paid a day for a rental car after a loss, integer US cents; without it, or 0, none', ...none }),
});
