import * as z from 'zod';

/** The limits on sale: the most that a policy pays over its term. */
export const limits = [2_500_000, 5_000_000, 10_000_000] as const;
/** The deductibles on sale: the customer's part of each claim. */
export const deductibles = [25_000, 50_000, 100_000] as const;

/** Amounts a day for a rental car while the customer's own cannot be driven; 0 is none. */
export const rentalsPerDay = [0, 3_000, 5_000] as const;
/** The most rental days for one loss. */
export const RENTAL_DAYS = 30;

const none = { pii: 'none' } as const;

/** The cover that a customer chooses for a car; the default is the product sold before there was a choice. */
export const Cover = z.object({
  limitCents: z
    .literal(limits)
    .default(5_000_000)
    .meta({ title: 'Most that the policy pays over its term, integer US cents', ...none }),
  deductibleCents: z
    .literal(deductibles)
    .default(50_000)
    .meta({ title: 'Deductible per claim, which the customer pays, integer US cents', ...none }),
  rentalPerDayCents: z
    .literal(rentalsPerDay)
    .optional()
    .meta({
      title: 'Paid a day for a rental car after a loss, integer US cents; 0 or absent for no rental car',
      ...none,
    }),
});
