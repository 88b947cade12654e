import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { place } from '../policy-territory.ts';

const personal = { pii: 'personal' } as const;
const text = (most: number) => z.string().trim().min(1).max(most).meta(personal);
const Person = z.object({ givenName: text(60), familyName: text(60), phone: text(20).optional() });
/** A person at the scene whom the customer may know by one name only. */
const Bystander = Person.partial().refine(({ givenName, familyName }) => givenName ?? familyName, {
  message: 'missing',
  path: ['givenName'],
});

/** First notice of loss, shaped after ACORD 2 (automobile loss notice). Stays in this service's table. */
export const NoticeOfLoss = z.object({
  policyId: fields.policyId,
  loss: z.object({
    date: z.iso.date().meta({ pii: 'none' }),
    time: z.iso.time().meta({ pii: 'none' }).optional(),
    state: place,
    location: text(200).optional(),
    zip: z
      .string()
      .regex(/^\d{5}$/)
      .meta({ title: 'ZIP code of the place', ...personal })
      .optional(),
    /** The whole car is gone, so there is nothing to photograph. */
    stolen: fields.flag('Whether the car was stolen and not recovered').optional(),
    /** Asked only if the car is not stolen; absent if the customer does not say. */
    drivable: fields.flag('Whether the car can be driven').optional(),
    description: text(4000),
  }),
  driver: Person.extend({ licenceNumber: text(25), licenceState: place }),
  /** Other cars. The make of a car that drove off is often unknown. */
  vehicles: z
    .array(
      z.object({
        make: text(40).optional(),
        model: text(40).optional(),
        plate: text(10).optional(),
        damage: text(1000),
      }),
    )
    .max(10)
    .default([]),
  injuries: z
    .array(Person.partial().extend({ description: text(1000) }))
    .max(20)
    .default([]),
  witnesses: z.array(Bystander).max(20).default([]),
  policeReport: z.object({ department: text(100), reportNumber: text(40) }).optional(),
  otherCarrier: z.object({ name: text(100), policyNumber: text(40).optional() }).optional(),
});
export type NoticeOfLoss = z.infer<typeof NoticeOfLoss>;
