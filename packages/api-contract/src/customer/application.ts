import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { usState } from '../us-states.ts';
import { Cover, limits } from './cover.ts';
import { normalisedVin, vinFault } from './vin.ts';

const none = { pii: 'none' } as const;
const personal = { pii: 'personal' } as const;
const name = z.string().trim().min(1).max(60);

/** The highest limit on sale. A car worth more is unusual, and a price list may not have it. */
export const VALUE_NEEDS_SOURCE_ABOVE = limits.at(-1)!;
/** Sources of a customer's statement of their car's value. */
export const valueSources = ['invoice', 'appraisal', 'priceGuide'] as const;

/** A car as it is stored: reading it does not validate an accepted car again. */
export const KeptCar = z.object({
  make: z.string().trim().min(1).max(40).meta(none),
  model: z.string().trim().min(1).max(40).meta(none),
  modelYear: z.int().min(1950).max(9999).meta(none),
  colour: fields.colour,
  vehicleClass: fields.vehicleClass,
  valueCents: z
    .int()
    .positive()
    .max(50_000_000)
    .meta({ title: 'Value of the car, integer US cents', ...none }),
  /** The source of the value; required above `VALUE_NEEDS_SOURCE_ABOVE`. */
  valueSource: z.enum(valueSources).optional().meta(none),
  vin: z.string().overwrite(normalisedVin).min(1).max(25).meta(personal),
  plate: z.string().trim().toUpperCase().min(2).max(10).meta(personal),
  ...Cover.shape,
});

export type KeptCar = z.infer<typeof KeptCar>;

/** A car to insure, as the customer describes it, with the cover that they chose for it. */
export const Car = KeptCar.superRefine(
  ({ vin, modelYear }, { issues }) => {
    const fault = vinFault(vin, modelYear);
    if (fault) issues.push({ code: 'custom', path: ['vin'], message: fault, input: vin });
  },
  // Reported together with the other faults of the car, unless the number or the year is unusable by itself.
  {
    when: ({ value, issues }) =>
      issues.every(({ path }) => !['vin', 'modelYear'].includes(String(path?.[0]))) && isCar(value),
  },
);
const isCar = (value: unknown) => typeof value === 'object' && value !== null;
export type Car = z.infer<typeof Car>;

/** A customer's application for insurance. It stays in the customer service's table; events carry hashes and facts only. */
export const Application = z.object({
  givenName: name.meta(personal),
  familyName: name.meta(personal),
  birthDate: z.iso.date().meta(personal),
  ssn: z
    .string()
    .trim()
    // People group the digits with blanks or with one of the other dashes.
    .overwrite((typed) => typed.replace(/[\s\p{Pd}]+/gu, '-'))
    .regex(/^\d{3}-?\d{2}-?\d{4}$/, 'ssn')
    .meta(personal),
  phone: z
    .string()
    .trim()
    .regex(/^\+[1-9]\d{6,14}$/, 'phone')
    .meta(personal),
  address: z.object({
    street: z.string().trim().min(1).max(100).meta(personal),
    city: z.string().trim().min(1).max(60).meta(personal),
    state: usState,
    zip: z
      .string()
      .trim()
      .regex(/^\d{5}(-\d{4})?$/, 'zip')
      .meta(personal),
  }),
  /** The customer confirms the address after we queried its ZIP code or house number. */
  addressConfirmed: z.boolean().optional().meta(none),
  licence: z.object({
    number: z.string().trim().min(4).max(25).meta(personal),
    state: usState,
  }),
  cars: z.array(Car).min(1).max(5),
});
export type Application = z.infer<typeof Application>;

/** An application as it is stored. */
export const KeptApplication = Application.extend({ cars: z.array(KeptCar) });
export type KeptApplication = z.infer<typeof KeptApplication>;

/** An application as its owner gets it for correction: they must type the social security number again. */
export const ApplicationToCorrect = KeptApplication.omit({ ssn: true }).extend({
  ssnLastDigits: z
    .string()
    .regex(/^\d{4}$/)
    .meta(personal),
});

export const applicationExample = {
  givenName: 'Wilhelmina',
  familyName: 'Featherstonehaugh',
  birthDate: '1961-07-19',
  ssn: '219-09-9999',
  phone: '+16025550123',
  address: { street: '123 Main St', city: 'Phoenix', state: 'AZ', zip: '85007' },
  licence: { number: 'D48213907', state: 'AZ' },
  cars: [
    {
      make: 'Toyota',
      model: 'Camry',
      modelYear: 2022,
      colour: 'red',
      vehicleClass: 'sedan',
      valueCents: 2_000_000,
      vin: '4T1BF1FK2CU000001',
      plate: 'CLM4821',
      limitCents: 5_000_000,
      deductibleCents: 50_000,
      rentalPerDayCents: 3_000,
    },
  ],
} satisfies z.input<typeof Application>;
