import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** A catastrophe as of the weather service's latest message. */
export const Catastrophe = z.object({
  catastropheCode: fields.catastropheCode,
  kind: fields.catastropheKind,
  state: fields.usState,
  zipPrefixes: fields.zipPrefixes,
  /** In the local time of the place. */
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  revision: z.int().positive(),
  /** Whether it ended early; `withdrawn`: before it began. */
  ends: z.enum(['in-time', 'early', 'withdrawn']),
  /** Weather that is not severe opens no catastrophe, and ends an open one. */
  severe: z.boolean(),
});
export type Catastrophe = z.infer<typeof Catastrophe>;

/** The effect of a newer warning; undefined if it is known already. */
export type Follow = 'declared' | 'ended' | 'known' | 'contradicts';

/** The effect of a warning on the known catastrophe. Warnings arrive in any order; the greatest revision counts. */
export function follow(known: Catastrophe | undefined, told: Catastrophe): Follow {
  if (known && known.revision > told.revision) return 'known';
  if (known?.revision === told.revision) return isSame(known, told) ? 'known' : 'contradicts';
  return told.ends === 'in-time' ? 'declared' : 'ended';
}

const isSame = (one: Catastrophe, other: Catastrophe): boolean =>
  JSON.stringify(Catastrophe.parse(one)) === JSON.stringify(Catastrophe.parse(other));
