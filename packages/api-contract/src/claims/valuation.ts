import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

const { actualCashValueCents, salesTaxCents, feesCents, salvageBidCents } = fields.valuation.shape;
/** As for estimates: ten million dollars. */
const MOST_CENTS = 1_000_000_000;
const amount = (of: z.ZodNumber) => of.max(MOST_CENTS).meta(of.meta()!);

/** The adjuster's valuation of a car, with its source. The reference stays with the claim and is in no event. */
export const Valuation = fields.valuation.extend({
  actualCashValueCents: amount(actualCashValueCents),
  salesTaxCents: amount(salesTaxCents.unwrap()).optional(),
  feesCents: amount(feesCents.unwrap()).optional(),
  salvageBidCents: amount(salvageBidCents),
  reference: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({
      title: 'Number of the report, or name of the appraiser or dealer',
      example: 'Report 7F-2210',
      pii: 'personal',
    })
    .optional(),
});
export type Valuation = z.infer<typeof Valuation>;

/** The lienholder, whom the insurer pays before the customer. The name stays with the claim and is in no event. */
export const Lienholder = fields.lienholder.extend({
  owedCents: amount(fields.lienholder.shape.owedCents),
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ title: 'Name of the lienholder', example: 'First Desert Credit Union', pii: 'personal' })
    .optional(),
});
export type Lienholder = z.infer<typeof Lienholder>;
