import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** A catastrophe as the weather service last told of it. */
export const Catastrophe = z.object({
  catastropheCode: fields.catastropheCode,
  kind: fields.catastropheKind,
  state: fields.usState,
  zipPrefixes: fields.zipPrefixes,
  /** By the clock of the place. */
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  revision: z.int().positive(),
  /** Whether it is over before its time; `withdrawn`: before it began. */
  ends: z.enum(['in-time', 'early', 'withdrawn']),
  /** Weather that is not severe opens no catastrophe; one that is open ends with it. */
  severe: z.boolean(),
});
export type Catastrophe = z.infer<typeof Catastrophe>;

/** What a newer warning means; nothing where it is known. */
export type Follow = 'declared' | 'ended' | 'known' | 'contradicts';

/** What follows from a warning, after what was known of its catastrophe. Warnings come in any order: the greatest revision holds. */
export function follow(known: Catastrophe | undefined, told: Catastrophe): Follow {
  if (known && known.revision > told.revision) return 'known';
  if (known?.revision === told.revision) return isSame(known, told) ? 'known' : 'contradicts';
  return told.ends === 'in-time' ? 'declared' : 'ended';
}

const isSame = (one: Catastrophe, other: Catastrophe): boolean =>
  JSON.stringify(Catastrophe.parse(one)) === JSON.stringify(Catastrophe.parse(other));
