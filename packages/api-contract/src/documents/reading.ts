import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** A value as it was read, and how sure the reader was, 0 to 1. */
const read = <T extends z.ZodType>(value: T) => z.object({ value, confidence: z.number().min(0).max(1) });
const text = read(z.string().meta({ pii: 'personal' })).optional();
const date = read(z.iso.date().meta({ pii: 'personal' })).optional();

/** What a licence says; a field that could not be read is absent. */
export const LicenceReading = z.object({
  kind: fields.ofKind('licence'),
  givenName: text,
  middleName: text,
  familyName: text,
  birthDate: date,
  licenceNumber: text,
  licenceClass: text,
  /** The state that issued it, as printed. */
  state: text,
  issuedOn: date,
  expiresOn: date,
});

/** `none` where no vehicle was recognised. */
const vehicle = read(z.enum(['car', 'truck', 'motorcycle', 'bus', 'none']));
/** Absent where the photo does not tell it. */
const colour = read(fields.colour).optional();

/** What a photo of the insured car shows. */
export const CarReading = z.object({ kind: fields.ofKind('car'), vehicle, colour });

/** What a photo of the damage shows. Where the damage is NOT_ASSESSED, a person looks at it. */
export const DamageReading = z.object({
  kind: fields.ofKind('damage'),
  vehicle,
  colour,
  assessment: z.enum(['ASSESSED', 'NOT_ASSESSED']),
  severity: read(fields.severity).optional(),
});

export const Reading = z.discriminatedUnion('kind', [LicenceReading, CarReading, DamageReading]);
export type Reading = z.infer<typeof Reading>;
