import * as z from 'zod';

/** The fields that several events share, each with its title, example and personal-data class. */

const id = (title: string, example: string) => z.uuid().meta({ title, example, pii: 'pseudonym' });

export const customerId = id('Customer: the subject of their sign-in', 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01');
export const policyId = id('Policy', 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02');
export const claimId = id('Claim', 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03');
export const documentId = id('Expected document', 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04');
export const settlementId = id('Settlement', 'f5b8e5d4-ab4c-5e9f-8e78-4ead405d5e05');
export const paymentId = id(
  'Payment: the idempotency key of the money transfer',
  'a6c9f6e5-bc5d-5fa0-9f89-5fbe516e6f06',
);
/** The payee of a payment; only the provider knows the bank details behind it. */
export const payee = z
  .string()
  .regex(/^payee_[A-Za-z0-9]{8,64}$/)
  .meta({ title: 'Token of bank details at the payment provider', example: 'payee_7Hq2w9Lm', pii: 'pseudonym' });

export const isoDate = (title: string, example: string) => z.iso.date().meta({ title, example, pii: 'none' });
export const instant = (title: string) =>
  z.iso.datetime().meta({ title, example: '2026-03-01T12:00:00.000Z', pii: 'none' });
export const cents = (title: string, example: number) =>
  z
    .int()
    .nonnegative()
    .meta({ title: `${title}, integer US cents`, example, pii: 'none' });
export const flag = (title: string) => z.boolean().meta({ title, example: false, pii: 'none' });
/** A whole number that may be 0. */
export const amount = (title: string, example: number) => z.int().nonnegative().meta({ title, example, pii: 'none' });
export const counter = (title: string) => z.int().positive().meta({ title, example: 1, pii: 'none' });
export const ratio = (title: string, example: number) =>
  z
    .number()
    .min(0)
    .max(1)
    .meta({ title: `${title}, 0 to 1`, example, pii: 'none' });
export const oneOf = <const T extends readonly [string, ...string[]]>(title: string, values: T) =>
  z.enum(values).meta({ title, example: values[0], pii: 'none' });

/** Machine-readable reason, e.g. `LICENCE_EXPIRED`. `reasons/` of api-contract has its texts for customers. */
export const reasonCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{2,59}$/)
  .meta({ title: 'Reason code', example: 'LICENCE_EXPIRED', pii: 'none' });
export const reasons = z.array(reasonCode).max(20).meta({ title: 'Reason codes' });
/** Orders the results about one subject: more decisions are newer; with equally many, the later attempt is newer. */
export const decisionCount = z.int().nonnegative().meta({
  title: 'Number of decisions by people about the subject that this result takes into account',
  example: 0,
  pii: 'none',
});
export const usState = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ title: 'US state', example: 'AZ', pii: 'none' });

/** Number of a claim's assessment; each correction, reopening and supplement begins another. 1 if an event does not say. */
export const round = z.int().positive().meta({ title: 'Round of assessment', example: 1, pii: 'none' });
/** See `staffAlias()` in lambda-kit. */
export const handledBy = z
  .array(
    z.uuid().meta({
      title: 'Alias of a member of staff, different on each claim',
      example: '9c4e1f60-3b7a-5d2c-8e15-7f0a6b4d2c11',
      pii: 'pseudonym',
    }),
  )
  .max(50)
  .meta({ title: 'Members of staff who have decided anything about the claim so far' });

/** Keyed hash of a personal value: comparable, not readable. See `fingerprint()` in lambda-kit. */
export const fingerprint = (title: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ title: `Fingerprint of the ${title}`, example: 'ab'.repeat(32), pii: 'fingerprint' });
/** A fingerprint of a value read from an image, with the reader's confidence. */
export const readFingerprint = (title: string) =>
  z
    .object({ hash: fingerprint(title), confidence: ratio('Confidence of the reading', 0.98) })
    .meta({ title: `The ${title} as it was read` });
/** Two names agree if any spelling of one shares a fingerprint with any spelling of the other. See `otherSpellings()` in lambda-kit. */
export const spellings = (title: string) =>
  z
    .array(fingerprint(`${title} in another spelling`))
    .max(20)
    .meta({ title: `The ${title} in other spellings, each as a hash` });
/** A name read from an image. */
export const readName = (title: string) =>
  readFingerprint(title)
    .extend({ spellings: spellings(title).optional() })
    .meta({ title: `The ${title} as it was read` });

export const colours = [
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'brown',
  'black',
  'grey',
  'silver',
  'white',
] as const;
export const colour = oneOf('Paint colour', colours);
export type Colour = (typeof colours)[number];
export const vehicleClasses = ['sedan', 'hatchback', 'suv', 'pickup', 'van', 'coupe', 'convertible', 'wagon'] as const;
export const vehicleClass = oneOf('Vehicle class', vehicleClasses);
/** A policy's cover for a rental car while the insured car cannot be driven after a covered loss. */
export const rentalCover = z
  .object({
    perDayCents: cents('Limit per day', 3_000).positive(),
    maxDays: z.int().min(1).max(365).meta({ title: 'Most days per loss', example: 30, pii: 'none' }),
  })
  .meta({ title: 'Rental cover' });
export type RentalCover = z.infer<typeof rentalCover>;
export const documentKinds = ['licence', 'car', 'damage'] as const;
export const documentKind = oneOf('Kind of document', documentKinds);
/** The fixed document kind of one member of a union. */
export const ofKind = <const K extends DocumentKind>(kind: K) =>
  z.literal(kind).meta({ title: 'Kind of document', example: kind, pii: 'none' });
export type DocumentKind = (typeof documentKinds)[number];
export const severities = ['minor', 'moderate', 'severe', 'total'] as const;
export const severity = oneOf('Damage severity', severities);
export type Severity = (typeof severities)[number];
/** Purposes of a deadline. */
export const clockKinds = ['acknowledge', 'decide', 'pay', 'resolve'] as const;
export type ClockKind = (typeof clockKinds)[number];
export const clockKind = oneOf('Purpose of the deadline', clockKinds);
export const clockId = z
  .string()
  .regex(/^[a-z]+(-\d+)?$/)
  .max(24)
  .meta({
    title: 'Deadline of the claim; a letter that extends one starts the next, with its own id',
    example: 'decide',
    pii: 'none',
  });
export const deadlineSource = z
  .string()
  .min(1)
  .max(80)
  .meta({ title: 'Section of the law, or `ours`', example: '10 CCR 2695.7(b)', pii: 'none' });
/** Kinds of letters to the customer. */
export const letterKinds = ['acknowledgement', 'status', 'payment', 'denial'] as const;
export type LetterKind = (typeof letterKinds)[number];
export const letterKind = oneOf('Kind of letter', letterKinds);
export const letterId = id('Letter of a claim', '5b1a7c1e-4f0e-5d0c-8a57-6a1f3b9d7e11');
/** Sources of a car's value; no formula decides it. */
export const valuationSources = ['valuation-report', 'dealer-quotes', 'comparable-cars', 'appraisal'] as const;
/** A car's value just before its loss, and the other amounts that decide its payout. */
export const valuation = z
  .object({
    actualCashValueCents: cents('Actual cash value of the car just before the loss', 2_400_000),
    source: oneOf('Source of that value', valuationSources),
    salesTaxCents: cents('Sales tax on a comparable car', 0).optional(),
    feesCents: cents('Title and registration fees of a comparable car', 0).optional(),
    salvageBidCents: cents('Highest bid for the wreck', 480_000),
    ownerRetainsSalvage: flag('Whether the customer keeps the wreck').optional(),
  })
  .meta({ title: 'Valuation of the car' });
/** The lender that a total loss pays first, because the loan on the car is not paid back yet. */
export const lienholder = z
  .object({ owedCents: cents('Amount still owed on the loan', 1_800_000), payee: payee.optional() })
  .meta({ title: 'Lienholder, who is paid before the customer' });
export const payeeRoles = ['insured', 'lienholder'] as const;
export const payeeRole = oneOf('Payee', payeeRoles);

/** Kinds of data about a customer, as a message lists which were erased and which are kept. */
export const dataKinds = [
  'account',
  'application',
  'policies',
  'documents',
  'drafts',
  'claims',
  'claim-photos',
  'claim-checks',
  'checks',
  'fingerprints',
  'payments',
  'rentals',
  'notifications',
  'preferences',
  'trips',
  'contact-changes',
] as const;
export type DataKind = (typeof dataKinds)[number];
const keptWhy = z
  .string()
  .min(1)
  .max(80)
  .meta({ title: 'Section of the law, or `ours`', example: '10 CCR 2695.3(b)(3)', pii: 'none' });
const keptUntil = isoDate('Day until which it is kept, at least', '2030-12-31');
export const keptClaim = z
  .object({ claimId, until: keptUntil, why: keptWhy })
  .meta({ title: 'A claim whose file is kept' });
export const kept = z
  .object({ what: oneOf('Kind of kept data', dataKinds), until: keptUntil, why: keptWhy })
  .meta({ title: 'Kept data, until when and why' });
export type Kept = z.infer<typeof kept>;
export const keptData = z.array(kept).max(50).meta({ title: 'Kept data' });
export const exportId = id('Export of the data about a customer', '0c9d2b0e-1e5b-5f0a-9f2f-3a0f5a7f9b21');

/** Names a catastrophe in claims, e.g. `CAT-7F3K2Q9D`; always the same for the same warning of the weather service. */
export const catastropheCode = z
  .string()
  .regex(/^CAT-[0-9A-Z]{8}$/)
  .meta({ title: 'Catastrophe', example: 'CAT-7F3K2Q9D', pii: 'none' });
export const catastropheKinds = ['hail', 'wind', 'tornado', 'flood'] as const;
export const catastropheKind = oneOf('Kind of weather', catastropheKinds);
export const zipPrefixes = z
  .array(
    z
      .string()
      .regex(/^\d{3,5}$/)
      .meta({ title: 'First digits of ZIP codes', example: '850', pii: 'none' }),
  )
  .max(200)
  .meta({ title: 'First digits of the ZIP codes of the place; none for the whole state' });

export const deviceId = id(
  'Device in a car; each consent binds a new id to the policy',
  '8c1f6b1e-0a6d-4c39-9a7e-51d2f0b7e401',
);
export const tripId = id('Trip of a car', '3d0a2c1b-5c4e-4f7a-8b1d-2e6f90a4c501');
export const crashId = id('Crash that a device detected', '1f7c4b80-2a55-5c1e-9f0d-7d8e6a5b4c01');
/** Orders the events about one policy's driving, its consent and its score, in whatever order they arrive. */
export const drivingRevision = counter("Number of the event about the policy's driving");
export const drivingScore = z
  .int()
  .min(0)
  .max(100)
  .meta({ title: 'Score of driving: 100 is the best', example: 86, pii: 'none' });
export const drivingFactors = ['speeding', 'harsh-brakes', 'harsh-accelerations', 'harsh-turns', 'night'] as const;
export type DrivingFactorName = (typeof drivingFactors)[number];
const points = (title: string, example: number) => z.number().min(0).max(100).meta({ title, example, pii: 'none' });
export const drivingFactor = z
  .object({
    factor: oneOf('Kind of factor', drivingFactors),
    weight: points('Most points that it can cost', 30),
    lost: points('Points that it costs', 8.5),
  })
  .meta({ title: 'A factor of the score' });
export type DrivingFactor = z.infer<typeof drivingFactor>;
