import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** A value as it was read, with the reader's confidence, 0 to 1. */
const read = <T extends z.ZodType>(value: T) => z.object({ value, confidence: z.number().min(0).max(1) });
const text = read(z.string().meta({ pii: 'personal' })).optional();
const date = read(z.iso.date().meta({ pii: 'personal' })).optional();

/** The values on a licence; a field that could not be read is absent. */
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

/** `none` if no vehicle was recognised. */
const vehicle = read(z.enum(['car', 'truck', 'motorcycle', 'bus', 'none']));
/** Absent if the photo does not show it. */
const colour = read(fields.colour).optional();

/** The content of a photo of the insured car. */
export const CarReading = z.object({ kind: fields.ofKind('car'), vehicle, colour });

/** The content of a photo of the damage. If the damage is NOT_ASSESSED, a person looks at it. */
export const DamageReading = z.object({
  kind: fields.ofKind('damage'),
  vehicle,
  colour,
  assessment: z.enum(['ASSESSED', 'NOT_ASSESSED']),
  severity: read(fields.severity).optional(),
});

export const Reading = z.discriminatedUnion('kind', [LicenceReading, CarReading, DamageReading]);
export type Reading = z.infer<typeof Reading>;
