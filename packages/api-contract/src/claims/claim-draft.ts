import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** A half-typed field: it need not be valid yet, only short enough to keep. */
const typed = (most: number) => z.string().max(most).meta({ pii: 'personal' }).optional();
const person = { givenName: typed(60), familyName: typed(60), phone: typed(20) };

/** An unfinished notice of loss: each part of it may be missing, empty or half typed. */
export const DraftNotice = z.object({
  policyId: typed(36),
  loss: z
    .object({
      date: typed(10),
      time: typed(8),
      state: typed(2),
      location: typed(200),
      description: typed(4000),
      stolen: z.boolean().optional(),
      drivable: z.boolean().optional(),
    })
    .optional(),
  driver: z.object({ ...person, licenceNumber: typed(25), licenceState: typed(2) }).optional(),
  vehicles: z
    .array(z.object({ make: typed(40), model: typed(40), plate: typed(10), damage: typed(1000) }))
    .max(10)
    .optional(),
  injuries: z
    .array(z.object({ ...person, description: typed(1000) }))
    .max(20)
    .optional(),
  witnesses: z.array(z.object(person)).max(20).optional(),
  policeReport: z.object({ department: typed(100), reportNumber: typed(40) }).optional(),
  otherCarrier: z.object({ name: typed(100), policyNumber: typed(40) }).optional(),
});
export type DraftNotice = z.infer<typeof DraftNotice>;

/** The page of the form on which the customer left off, as the form names it. */
export const step = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .meta({ title: 'Step of the form', example: 'loss', pii: 'none' });

/** Counts the writes of a customer's draft, removals included; 0 before the first. */
export const draftVersion = z
  .int()
  .nonnegative()
  .meta({ title: 'Version of the draft that was read', example: 3, pii: 'none' });

export const Draft = z.object({
  step,
  notice: DraftNotice,
  /** Send it as `Idempotency-Key` of `POST /claims`: the draft becomes one claim, however often and from however many tabs it is sent. */
  filingKey: z.uuid().meta({ title: 'Idempotency key for filing this draft', pii: 'none' }),
  savedAt: fields.instant('When the draft was saved'),
});
export type Draft = z.infer<typeof Draft>;
