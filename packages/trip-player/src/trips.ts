import { createHash } from 'node:crypto';
import type { Random } from '@claimstream/specimens/random';
import { type Drive, drivesOf } from './day.ts';
import { type Driver, styles } from './driver.ts';
import type { CrashRecord, DeviceRecord, TripRecord } from './records.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The cars are in Arizona, where clocks never change. */
const LOCAL_MS = -7 * 60 * MINUTE_MS;
/** Night lasts from 22:00 to 5:00. */
const NIGHT_FROM = 22 * 60;
const NIGHT_UNTIL = 5 * 60;

/** Scores look back 13 weeks, and older trips are refused: this is the range of days for trips. */
export const DAYS = 80;
/** Fits into a day, so that no drive has to begin before another has ended. */
export const MOST_TRIPS = DAYS * 18;

export interface Plan {
  deviceId: string;
  count: number;
  /** Every trip ends before this moment. */
  until: Date;
  firstSequence: number;
  /** Makes ids differ when the same days are played again. */
  run: string;
  /** The last trip ends in a crash. */
  crash?: boolean;
}

/** A driver's last `count` trips before a moment, oldest first. The same for the same driver and plan. */
export function tripsOf(driver: Driver, plan: Plan): DeviceRecord[] {
  const errands = Math.max(0, Math.ceil(plan.count / DAYS) - 1);
  const midnight = Math.floor((plan.until.getTime() + LOCAL_MS) / DAY_MS) * DAY_MS - LOCAL_MS;
  let trips: Trip[] = [];
  for (let day = midnight; trips.length < plan.count && day > midnight - DAYS * DAY_MS; day -= DAY_MS) {
    const drives = drivesOf(driver, new Date(day + LOCAL_MS).getUTCDay(), errands);
    trips = [...tripsOfDay(driver, day, drives, trips[0]?.start ?? plan.until.getTime()), ...trips];
  }
  const numbered = trips.slice(-plan.count).map((trip, index) => recordOf(trip, plan, plan.firstSequence + index));
  return plan.crash ? withCrash(numbered, driver.random) : numbered;
}

interface Trip {
  start: number;
  end: number;
  metres: number;
  facts: Omit<TripRecord, 'kind' | 'deviceId' | 'tripId' | 'sequence' | 'startedAt' | 'endedAt' | 'distanceMetres'>;
}

/** The drives that fit: each after the previous one, the last before the next day's first. */
function tripsOfDay(driver: Driver, midnight: number, drives: readonly Drive[], before: number): Trip[] {
  const trips: Trip[] = [];
  for (const { minute, metres } of drives) {
    const start = Math.max(midnight + minute * MINUTE_MS, (trips.at(-1)?.end ?? 0) + 2 * MINUTE_MS);
    const trip = drive(driver, start, metres);
    if (trip.end <= before) trips.push(trip);
  }
  return trips;
}

function drive({ style, random }: Driver, start: number, metres: number): Trip {
  const habits = styles[style];
  const km = metres / 1000;
  // Long drives use highways.
  const averageKmh = (26 + Math.min(44, km)) * (0.85 + 0.3 * random());
  const seconds = Math.round((km / averageKmh) * 3600);
  const end = start + seconds * 1000;
  const speeding = Math.min(0.6, habits.speedingShare * 2 * random());
  const events = (rate: number) => poisson(random, (rate * km) / 100);
  return {
    start,
    end,
    metres,
    facts: {
      nightSeconds: Math.min(seconds, nightSeconds(start, end)),
      speedingSeconds: Math.round(seconds * speeding),
      harshBrakes: events(habits.harshBrakes),
      harshAccelerations: events(habits.harshAccelerations),
      harshTurns: events(habits.harshTurns),
      maxSpeedKmh: Math.round(10 * (averageKmh * 1.5 + 100 * speeding)) / 10,
    },
  };
}

/** The share of a time span that is night. */
export function nightSeconds(start: number, end: number): number {
  const first = Math.floor((start + LOCAL_MS) / DAY_MS) * DAY_MS - LOCAL_MS;
  let night = 0;
  for (let midnight = first - DAY_MS; midnight <= end; midnight += DAY_MS) {
    const from = midnight + NIGHT_FROM * MINUTE_MS;
    const until = midnight + DAY_MS + NIGHT_UNTIL * MINUTE_MS;
    night += Math.max(0, Math.min(end, until) - Math.max(start, from));
  }
  return Math.round(night / 1000);
}

function recordOf({ start, end, metres, facts }: Trip, { deviceId, run }: Plan, sequence: number): TripRecord {
  return {
    kind: 'trip',
    deviceId,
    tripId: idOf(run, deviceId, String(start)),
    sequence,
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(end).toISOString(),
    distanceMetres: metres,
    ...facts,
  };
}

/** The device reports the crash at once, then the trip that it ended. */
function withCrash(records: readonly TripRecord[], random: Random): DeviceRecord[] {
  const last = records.at(-1);
  if (!last) return [];
  const crash: CrashRecord = {
    kind: 'crash',
    deviceId: last.deviceId,
    tripId: last.tripId,
    sequence: last.sequence,
    at: last.endedAt,
    deltaSpeedKmh: Math.round(10 * (24 + 20 * random())) / 10,
    peakG: Math.round(10 * (6 + 8 * random())) / 10,
    airbag: true,
  };
  const trip = { ...last, sequence: last.sequence + 1, harshBrakes: last.harshBrakes + 1 };
  return [...records.slice(0, -1), crash, trip];
}

function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** A UUID derived from its parts. */
function idOf(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
