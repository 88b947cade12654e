import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

const personal = { pii: 'personal' } as const;
const name = z.string().trim().min(1).max(60);

/** A car to insure, as the customer describes it. */
export const Car = z.object({
  make: z.string().trim().min(1).max(40).meta({ pii: 'none' }),
  model: z.string().trim().min(1).max(40).meta({ pii: 'none' }),
  modelYear: z.int().min(1950).max(2100).meta({ pii: 'none' }),
  colour: fields.colour,
  vehicleClass: fields.vehicleClass,
  valueCents: z.int().positive().max(50_000_000).meta({ pii: 'none' }),
  vin: z
    .string()
    .regex(/^[A-HJ-NPR-Z0-9]{17}$/, 'must be the 17 characters of a VIN (no I, O or Q)')
    .meta(personal),
  plate: z.string().trim().min(2).max(10).meta(personal),
});
export type Car = z.infer<typeof Car>;

/** A customer's application for insurance. It stays in this service's table; events carry hashes and facts only. */
export const Application = z.object({
  givenName: name.meta(personal),
  familyName: name.meta(personal),
  birthDate: z.iso.date().meta(personal),
  ssn: z
    .string()
    .regex(/^\d{3}-?\d{2}-?\d{4}$/, 'must be nine digits')
    .meta(personal),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be in E.164 form, such as +16025550123')
    .meta(personal),
  address: z.object({
    street: z.string().trim().min(1).max(100).meta(personal),
    city: z.string().trim().min(1).max(60).meta(personal),
    state: fields.usState,
    zip: z
      .string()
      .regex(/^\d{5}(-\d{4})?$/, 'must be a ZIP code')
      .meta(personal),
  }),
  licence: z.object({
    number: z.string().trim().min(4).max(25).meta(personal),
    state: fields.usState,
  }),
  cars: z.array(Car).min(1).max(5),
});
export type Application = z.infer<typeof Application>;
