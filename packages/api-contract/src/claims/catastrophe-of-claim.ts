import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** The severe-weather warning for the place and day of a loss. */
export const CatastropheOfClaim = z.object({
  catastropheCode: fields.catastropheCode,
  kind: fields.catastropheKind,
});
export type CatastropheOfClaim = z.infer<typeof CatastropheOfClaim>;
