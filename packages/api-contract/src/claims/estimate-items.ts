import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** The highest estimate: ten million dollars. */
export const MOST_ESTIMATED_CENTS = 1_000_000_000;

export const estimateItemKinds = ['parts', 'labour', 'paint', 'other', 'tax'] as const;

/** A line of a shop's estimate. The description stays with the claim and is in no event: shops write names and plates there. */
export const EstimateItem = z.object({
  kind: fields.oneOf('Kind of line', estimateItemKinds),
  description: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ title: 'As the shop describes it', example: 'Front bumper', pii: 'personal' })
    .optional(),
  cents: z.int().positive().max(MOST_ESTIMATED_CENTS).meta({
    title: 'Price of the line, integer US cents',
    example: 84_000,
    pii: 'none',
  }),
});
export type EstimateItem = z.infer<typeof EstimateItem>;

export const sumOfItems = (items: readonly Pick<EstimateItem, 'cents'>[]): number =>
  items.reduce((sum, { cents }) => sum + cents, 0);

/** The lines of an estimate; `estimateCents` is their sum. */
export const EstimateItems = z
  .array(EstimateItem)
  .min(1)
  .max(50)
  .refine((items) => sumOfItems(items) <= MOST_ESTIMATED_CENTS, 'sumTooLarge')
  .meta({ title: 'Lines of the estimate, which sum to it' });
