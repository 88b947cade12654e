import { createHash } from 'node:crypto';
import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import type { Catastrophe } from '../domain/catastrophe.ts';

/** Time with the offset of the place, from which its calendar day is read. */
const localTime = z.iso.datetime({ offset: true }).refine((time) => !time.endsWith('Z'), 'no offset');

const Warning = z
  .object({
    warning_id: z.string().min(1).max(100),
    /** Counts from 1 with every message about the same warning. */
    sequence: z.int().positive(),
    message_type: z.enum(['issued', 'updated', 'cancelled']),
    phenomenon: z.enum(fields.catastropheKinds),
    severity: z.enum(['minor', 'moderate', 'severe', 'extreme']),
    sent: localTime,
    area: z.object({
      state: z.string().regex(/^[A-Z]{2}$/),
      zip_prefixes: z
        .array(z.string().regex(/^\d{3,5}$/))
        .max(200)
        .default([]),
    }),
    onset: localTime,
    ends: localTime,
  })
  .refine(({ onset, ends }) => Date.parse(onset) < Date.parse(ends), 'ends before it begins')
  .refine(({ onset, ends }) => Date.parse(ends) - Date.parse(onset) <= LONGEST_MS, 'too long');

type Told = z.infer<typeof Warning>;

/** A warning that is longer is a mistake: it would mark claims of weeks. */
const LONGEST_MS = 7 * 86_400_000;

const WarningEvent = z.object({
  'detail-type': z.literal('weather.warning'),
  detail: Warning,
});

/** What the weather service says, in our words; nothing where it is no warning that this service knows. */
export function catastropheIn(message: unknown): Catastrophe | undefined {
  const warning = WarningEvent.safeParse(message).data?.detail;
  if (!warning) return undefined;
  const { warning_id, sequence, phenomenon, area, onset, ends } = warning;
  const severe = warning.severity === 'severe' || warning.severity === 'extreme';
  const over = endOf(warning, severe);
  return {
    catastropheCode: codeOf(warning_id),
    kind: phenomenon,
    state: area.state,
    zipPrefixes: [...new Set(area.zip_prefixes)].sort(),
    firstDay: dayOf(onset),
    lastDay: over.ends === 'early' ? dayOf(warning.sent) : dayOf(ends),
    revision: sequence,
    ends: over.ends,
    severe,
  };
}

/** One that is no longer severe is over as one that is cancelled; cancelled after its time, it only ended in time. */
function endOf({ message_type, sent, onset, ends }: Told, severe: boolean): Pick<Catastrophe, 'ends'> {
  if (message_type !== 'cancelled' && severe) return { ends: 'in-time' };
  if (Date.parse(sent) < Date.parse(onset)) return { ends: 'withdrawn' };
  return { ends: Date.parse(sent) < Date.parse(ends) ? 'early' : 'in-time' };
}

const dayOf = (time: string): string => time.slice(0, 10);

/** A warning has one code, whichever of its messages comes first. */
function codeOf(warningId: string): string {
  const digest = createHash('sha256').update(`weather/${warningId}`).digest();
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return `CAT-${[...digest.subarray(0, 8)].map((byte) => letters[byte % 32]).join('')}`;
}
