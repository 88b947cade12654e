import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** Kinds of steps of the calculation, in their order. */
export const stepKinds = [
  'repair-estimate',
  'vehicle-value',
  'sales-tax',
  'fees',
  'salvage-kept',
  'deductible',
  'above-limit',
  'paid-before',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Causes of a payout smaller than the loss. */
export const reductions = ['deductible', 'limit'] as const;

/**
 * The calculation of a payout. The cents of the steps sum to `payoutCents`: a repair begins with its estimate, a total loss with
 * the car's value by its valuation.
 */
export const Calculation = z.object({
  severity: fields.severity,
  totalLoss: fields.flag('Whether the car is a total loss'),
  estimateBy: fields.oneOf('Source of the repair estimate', ['adjuster', 'severity']),
  estimateCents: fields.cents('Repair estimate', 180_000),
  cashValueCents: fields.cents('Value of the car by its valuation', 2_400_000).optional(),
  valuedBy: fields.oneOf('Source of that value', fields.valuationSources).optional(),
  steps: z.array(
    z.object({
      what: fields.oneOf('Kind of step', stepKinds),
      cents: z.int().meta({ title: 'Added, or deducted if negative; integer US cents', example: -50_000, pii: 'none' }),
    }),
  ),
  limitCents: fields.cents('Most that the policy pays for one loss', 5_000_000),
  acted: z.array(fields.oneOf('Why the payout is smaller than the loss', reductions)),
  payoutCents: fields.cents('Payout', 130_000),
  /** The payees' shares of the payout, in the order of their rights; absent if the customer gets all of it. */
  shares: z
    .array(z.object({ payee: fields.payeeRole, cents: fields.cents('Part of the payout', 550_000) }))
    .max(2)
    .optional(),
});
export type Calculation = z.infer<typeof Calculation>;

export const calculationExample = {
  severity: 'moderate',
  totalLoss: false,
  estimateBy: 'adjuster',
  estimateCents: 180_000,
  steps: [
    { what: 'repair-estimate', cents: 180_000 },
    { what: 'deductible', cents: -50_000 },
  ],
  limitCents: 5_000_000,
  acted: ['deductible'],
  payoutCents: 130_000,
} as const;
