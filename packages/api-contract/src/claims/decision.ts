import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { denialReasonCodes } from './denial-reasons.ts';
import { EstimateItems, MOST_ESTIMATED_CENTS } from './estimate-items.ts';
import { Lienholder, Valuation } from './valuation.ts';

export const approval = z.object({
  decision: z.literal('approve'),
  severity: fields.severity,
  estimateCents: fields.cents('Repair estimate', 180_000).max(MOST_ESTIMATED_CENTS).optional(),
  /** `estimateCents` is their sum and may be left out. */
  estimateItems: EstimateItems.optional(),
  /** A total loss needs one; so does a repair close to one. */
  valuation: Valuation.optional(),
  /** Of a total loss: the lender that is paid first, and the amount owed to it. */
  lienholder: Lienholder.optional(),
});
/** The customer reads this reason. */
export const denial = z.object({
  decision: z.literal('deny'),
  reasonCode: z
    .enum(denialReasonCodes, 'reasonCode')
    .meta({ title: 'Why, for the customer', example: 'DAMAGE_NOT_COVERED', pii: 'none' }),
});

/** An adjuster's decision about a claim in review. */
export const Decision = z.discriminatedUnion('decision', [approval, denial]);
export type Decision = z.infer<typeof Decision>;

/** A decision on file; its reason may be one that is no longer offered. */
export const DecisionOnFile = z.discriminatedUnion('decision', [
  approval,
  z.object({ decision: z.literal('deny'), reasonCode: fields.reasonCode }),
]);
