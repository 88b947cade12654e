import type { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { secondsOf, type TripRecord } from './stream-record.ts';

const count = z.int().nonnegative();

/** Sums over trips. */
export const Sums = z.object({
  trips: count,
  distanceMetres: count,
  seconds: count,
  nightSeconds: count,
  speedingSeconds: count,
  harshBrakes: count,
  harshAccelerations: count,
  harshTurns: count,
});
export type Sums = z.infer<typeof Sums>;

/** Sums per week, by its number since 1970: 13 weeks are less to write with each trip than 90 days would be. */
export const Weeks = z.record(z.string(), Sums);
export type Weeks = z.infer<typeof Weeks>;

export interface Score {
  score: number;
  factors: fields.DrivingFactor[];
}

/** The score covers the newest trip's week and the 12 weeks before it: 91 days. */
const WEEKS = 13;
const WEEK_MS = 7 * 86_400_000;
/** A shorter distance says nothing about a driver. */
export const LEAST_METRES = 500_000;

const per100Km = (events: number, { distanceMetres }: Sums) => (events * 100_000) / distanceMetres;
const shareOfTime = (part: number, { seconds }: Sums) => part / seconds;

/**
 * Factors that cost points: `weight` at most, reached at `limit` and in proportion below it. Rates are over all kilometres and seconds
 * together, so that a trip counts by its distance. Weights and limits are our choice: no statute or rate table has them.
 */
const factors: readonly {
  factor: fields.DrivingFactorName;
  weight: number;
  limit: number;
  rate: (sums: Sums) => number;
}[] = [
  { factor: 'speeding', weight: 30, limit: 0.1, rate: (sums) => shareOfTime(sums.speedingSeconds, sums) },
  { factor: 'harsh-brakes', weight: 25, limit: 10, rate: (sums) => per100Km(sums.harshBrakes, sums) },
  { factor: 'harsh-accelerations', weight: 15, limit: 10, rate: (sums) => per100Km(sums.harshAccelerations, sums) },
  { factor: 'harsh-turns', weight: 15, limit: 10, rate: (sums) => per100Km(sums.harshTurns, sums) },
  { factor: 'night', weight: 15, limit: 0.5, rate: (sums) => shareOfTime(sums.nightSeconds, sums) },
];

/** The score of the sums, in whole points; undefined below the minimum distance. */
export function scoreOf(sums: Sums): Score | undefined {
  if (sums.distanceMetres < LEAST_METRES) return undefined;
  // In tenths, so that the parts add up to the whole.
  const lost = factors.map(({ weight, limit, rate }) => Math.round(10 * weight * Math.min(1, rate(sums) / limit)));
  return {
    score: Math.round((1000 - lost.reduce((sum, tenths) => sum + tenths, 0)) / 10),
    factors: factors.map(({ factor, weight }, index) => ({ factor, weight, lost: lost[index]! / 10 })),
  };
}

/** The weeks with one more trip, as far as they count. The same trips give the same weeks, whatever their order. */
export function withTrip(weeks: Weeks, trip: TripRecord): Weeks {
  const week = String(weekOf(trip.endedAt));
  const all = { ...weeks, [week]: plus(weeks[week] ?? none, ofTrip(trip)) };
  const newest = Math.max(...Object.keys(all).map(Number));
  return Object.fromEntries(Object.entries(all).filter(([number]) => Number(number) > newest - WEEKS));
}

export const sumOf = (weeks: Weeks): Sums => Object.values(weeks).reduce(plus, none);

const weekOf = (instant: string) => Math.floor(Date.parse(instant) / WEEK_MS);

const none: Sums = {
  trips: 0,
  distanceMetres: 0,
  seconds: 0,
  nightSeconds: 0,
  speedingSeconds: 0,
  harshBrakes: 0,
  harshAccelerations: 0,
  harshTurns: 0,
};

const ofTrip = (trip: TripRecord): Sums => ({
  trips: 1,
  distanceMetres: trip.distanceMetres,
  seconds: secondsOf(trip),
  nightSeconds: trip.nightSeconds,
  speedingSeconds: trip.speedingSeconds,
  harshBrakes: trip.harshBrakes,
  harshAccelerations: trip.harshAccelerations,
  harshTurns: trip.harshTurns,
});

function plus(one: Sums, other: Sums): Sums {
  const names = Object.keys(none) as (keyof Sums)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Sums;
}
