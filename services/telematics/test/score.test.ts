import fc from 'fast-check';
import { LEAST_METRES, scoreOf, sumOf, type Weeks, withTrip } from '../src/domain/score.ts';
import type { TripRecord } from '../src/domain/stream-record.ts';
import { trip } from './records.ts';

const weeksOf = (trips: readonly TripRecord[]) => trips.reduce<Weeks>(withTrip, {});
const scoreOfTrips = (trips: readonly TripRecord[]) => scoreOf(sumOf(weeksOf(trips)));

const DAY_MS = 86_400_000;
const anyTrip = fc
  .record({
    day: fc.nat(300),
    minutes: fc.integer({ min: 1, max: 600 }),
    distanceMetres: fc.nat(900_000),
    night: fc.double({ min: 0, max: 1, noNaN: true }),
    speeding: fc.double({ min: 0, max: 1, noNaN: true }),
    harshBrakes: fc.nat(30),
    harshAccelerations: fc.nat(30),
    harshTurns: fc.nat(30),
  })
  .map(({ day, minutes, night, speeding, ...facts }) => {
    const ended = Date.parse('2026-01-01T12:00:00.000Z') + day * DAY_MS;
    return trip(1, {
      ...facts,
      startedAt: new Date(ended - minutes * 60_000).toISOString(),
      endedAt: new Date(ended).toISOString(),
      nightSeconds: Math.floor(night * minutes * 60),
      speedingSeconds: Math.floor(speeding * minutes * 60),
    });
  });
const trips = fc.array(anyTrip, { minLength: 1, maxLength: 12 });

describe('a driving score', () => {
  it('is 100 for faultless driving, and each factor shows it', () => {
    const { score, factors } = scoreOfTrips([trip(1, { distanceMetres: LEAST_METRES })])!;
    expect(score).toBe(100);
    expect(factors.map(({ weight }) => weight).reduce((sum, weight) => sum + weight)).toBe(100);
    expect(factors.every(({ lost }) => lost === 0)).toBe(true);
  });

  it('does not exist below the minimum distance', () => {
    expect(scoreOfTrips([trip(1, { distanceMetres: LEAST_METRES - 1 })])).toBeUndefined();
  });

  it('loses half of a weight at half of its limit, and all of it at the limit', () => {
    const lost = (speedingSeconds: number) =>
      scoreOfTrips([trip(1, { distanceMetres: LEAST_METRES, speedingSeconds })])!.factors[0]!.lost;
    expect([lost(180), lost(360), lost(3600)]).toEqual([15, 30, 30]);
  });

  it('weights a trip by its distance', () => {
    const short = trip(1, { distanceMetres: 10_000, harshBrakes: 1 });
    const long = trip(2, { distanceMetres: 990_000 });
    // One harsh braking in 1,000 km: a hundredth of the limit of a weight of 25.
    expect(scoreOfTrips([short, long])!.factors[1]).toMatchObject({ factor: 'harsh-brakes', lost: 0.3 });
  });

  it('ignores trips older than 13 weeks before the newest trip', () => {
    const old = trip(1, {
      startedAt: '2026-01-01T10:00:00.000Z',
      endedAt: '2026-01-01T11:00:00.000Z',
      harshBrakes: 900,
    });
    const recent = trip(2, { distanceMetres: LEAST_METRES });
    expect(scoreOfTrips([old, recent])!.score).toBe(100);
    expect(Object.keys(weeksOf([recent, old]))).toHaveLength(1);
  });

  it('lies between 0 and 100, in whole points', () => {
    fc.assert(
      fc.property(trips, (all) => {
        const score = scoreOfTrips(all)?.score ?? 0;
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  it('is the same whatever the order of trips', () => {
    fc.assert(
      fc.property(
        trips.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(weeksOf(shuffled)).toEqual(weeksOf(all));
          expect(scoreOfTrips(shuffled)).toEqual(scoreOfTrips(all));
        },
      ),
    );
  });

  it('never rises by one more harsh event, second of speeding or second at night', () => {
    const worse = fc.constantFrom('harshBrakes', 'harshAccelerations', 'harshTurns', 'speedingSeconds', 'nightSeconds');
    fc.assert(
      fc.property(trips, worse, fc.integer({ min: 1, max: 50 }), (all, what, more) => {
        const before = scoreOfTrips(all);
        const [first, ...others] = all;
        const after = scoreOfTrips([{ ...first!, [what]: first![what] + more }, ...others]);
        expect(after?.score ?? -1).toBeLessThanOrEqual(before?.score ?? -1);
      }),
    );
  });
});
