import { createHash } from 'node:crypto';
import { timeZonesOf } from '@claimstream/api-contract/time-zones';
import { isZipOf } from '@claimstream/api-contract/zip-codes';
import { fields } from '@claimstream/events-schema';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import type { Catastrophe } from '../domain/catastrophe.ts';
import { isAhead } from './ahead.ts';
import { faultsInto, type Malformed, malformedBy } from './malformed.ts';

const DAY_MS = 86_400_000;
/** A longer warning is a mistake: it would mark the claims of weeks. */
const LONGEST_MS = 7 * DAY_MS;
/** A warning for weather more than a year away is a mistake. */
const EARLIEST_MS = 366 * DAY_MS;
/** No warning has this many messages; after a greater number, no true one would count. */
const MOST_MESSAGES = 1_000_000;

type State = keyof typeof timeZonesOf;
const states = Object.keys(timeZonesOf) as [State, ...State[]];

/** Time with an offset: it shows which of a state's time zones applies. */
const localTime = z.iso.datetime({ offset: true }).refine((time) => !time.endsWith('Z'), 'no offset of the place');

const warningEvent = (now: Date) =>
  z.object({
    'detail-type': z.literal('weather.warning'),
    detail: z
      .object({
        warning_id: z.string().min(1).max(100),
        /** Counts from 1 with every message about the same warning. */
        sequence: z.int().positive().max(MOST_MESSAGES),
        message_type: z.enum(['issued', 'updated', 'cancelled']),
        phenomenon: z.enum(fields.catastropheKinds),
        severity: z.enum(['minor', 'moderate', 'severe', 'extreme']),
        sent: localTime.refine((time) => !isAhead(Date.parse(time), now), 'ahead of time'),
        area: z.object({
          state: z.enum(states),
          zip_prefixes: z
            .array(z.string().regex(/^\d{3,5}$/))
            .max(200)
            .default([]),
        }),
        onset: localTime,
        ends: localTime,
      })
      .check(({ value: { sent, area, onset, ends }, issues }) => {
        const fault = faultsInto(issues);
        if (isNowhere(area)) fault('none is in the state', 'area', 'zip_prefixes');
        const [begin, end] = [Date.parse(onset), Date.parse(ends)];
        if (end <= begin) fault('not after the onset', 'ends');
        if (end - begin > LONGEST_MS) fault('more than a week after the onset', 'ends');
        if (begin - Date.parse(sent) > EARLIEST_MS) fault('more than a year after it was sent', 'onset');
      }),
  });

/** Whether a warning names ZIP codes and none of them is in its state; one of a border may be, unknown to us, beside others. */
const isNowhere = ({ state, zip_prefixes }: { state: State; zip_prefixes: string[] }): boolean =>
  zip_prefixes.length > 0 && !zip_prefixes.some((prefix) => isZipOf(prefix, state));

type Told = z.infer<ReturnType<typeof warningEvent>>['detail'];

/** The weather service's message in our words, or why it is not a known warning. */
export function catastropheIn(message: unknown, now: Date): Catastrophe | Malformed {
  const { data, error } = warningEvent(now).safeParse(message);
  if (!data) return malformedBy(error);
  const { warning_id, sequence, phenomenon, area, onset, ends, severity, sent } = data.detail;
  const severe = severity === 'severe' || severity === 'extreme';
  const over = endOf(data.detail, severe);
  const zone = zoneShowing(area.state, onset);
  // A warning that ends at a day's midnight does not cover that day.
  const last = over.ends === 'early' ? Date.parse(sent) : Date.parse(ends) - 1;
  return {
    catastropheCode: codeOf(warning_id),
    kind: phenomenon,
    state: area.state,
    zipPrefixes: [...new Set(area.zip_prefixes)].sort(),
    firstDay: dayIn(zone, new Date(onset)),
    lastDay: dayIn(zone, new Date(last)),
    revision: sequence,
    ends: over.ends,
    severe,
  };
}

/** A warning that is no longer severe ends like a cancelled one; if cancelled after its end, it simply ended. */
function endOf({ message_type, sent, onset, ends }: Told, severe: boolean): Pick<Catastrophe, 'ends'> {
  if (message_type !== 'cancelled' && severe) return { ends: 'in-time' };
  if (Date.parse(sent) < Date.parse(onset)) return { ends: 'withdrawn' };
  return { ends: Date.parse(sent) < Date.parse(ends) ? 'early' : 'in-time' };
}

/** The state's time zone whose clocks have this offset; if none does, that of most of its people. */
function zoneShowing(state: State, time: string): string {
  const zones = timeZonesOf[state];
  return zones.find((zone) => offsetAt(zone, time) === time.slice(-6)) ?? zones[0];
}

/** As `-07:00`. */
function offsetAt(timeZone: string, time: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(time),
  );
  return parts.find(({ type }) => type === 'timeZoneName')!.value.slice('GMT'.length);
}

/** A warning has one code, whichever of its messages comes first. */
function codeOf(warningId: string): string {
  const digest = createHash('sha256').update(`weather/${warningId}`).digest();
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return `CAT-${[...digest.subarray(0, 8)].map((byte) => letters[byte % 32]).join('')}`;
}
