/** A local time in some time zone. `month` 1 to 12. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second?: number;
}

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that does not exist */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...fields });
    formats.set(zone, format);
  }
  return format;
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The local time at a moment in milliseconds since the epoch. */
export function wallTimeAt(at: number, zone: string): Required<WallTime> {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

const asIfUtc = ({ year, month, day, hour, minute, second = 0 }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/**
 * The moment of a local time; the first of two where clocks are set back.
 * @returns undefined where clocks are set forward over it, so that the local time never occurs
 */
export function momentOf(wall: WallTime, zone: string): number | undefined {
  const shown = asIfUtc(wall);
  if (zone === 'UTC') return shown;
  // Zones differ from UTC by less than a day, so one of the two offsets is right.
  const offsets = [shown - DAY, shown + DAY].map((at) => asIfUtc(wallTimeAt(at, zone)) - at);
  const candidates = offsets.map((offset) => shown - offset).sort((a, b) => a - b);
  return candidates.find((at) => asIfUtc(wallTimeAt(at, zone)) === shown);
}
