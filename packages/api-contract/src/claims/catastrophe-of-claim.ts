import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** The severe weather that was warned of at the place and on the day of a loss. */
export const CatastropheOfClaim = z.object({
  catastropheCode: fields.catastropheCode,
  kind: fields.catastropheKind,
});
export type CatastropheOfClaim = z.infer<typeof CatastropheOfClaim>;
