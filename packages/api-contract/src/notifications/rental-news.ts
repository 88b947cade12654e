import { fields } from '@claimstream/events-schema';
import { rentalClass, rentalEnd } from '@claimstream/events-schema/rental-fields';
import * as z from 'zod';

const lastPaidDay = fields.isoDate('Last day that the policy pays for', '2026-03-31');

/** An update about a rental car, as values, so that each language writes its own sentence with amounts and days. */
export const RentalNews = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('booked'),
    rentalClass,
    from: fields.isoDate('First day', '2026-03-02'),
    lastPaidDay,
    paidPerDayCents: fields.cents('Paid per day by the policy', 3_000),
    ownPerDayCents: fields.cents('Paid per day by the customer', 0),
  }),
  z.object({ what: z.literal('ending'), lastPaidDay }),
  z.object({
    what: z.literal('ended'),
    until: fields.isoDate('Last day', '2026-03-09'),
    endReason: rentalEnd,
    paidDays: fields.counter('Days that the policy pays for'),
    paidCents: fields.cents('Paid by the policy', 24_000),
    ownCents: fields.cents('Paid by the customer', 0),
  }),
]);
export type RentalNews = z.infer<typeof RentalNews>;
