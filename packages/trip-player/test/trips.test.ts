import fc from 'fast-check';
import { type StyleName, styles } from '../src/driver.ts';
import { calls, type DeviceRecord, driverOf, interleaved, type TripRecord, tripsOf } from '../src/index.ts';
import { MOST_TRIPS, nightSeconds } from '../src/trips.ts';

const deviceId = '5b0c8a3e-6a0e-4c52-9d0e-2f3a6d1c7b10';
const until = new Date('2026-11-30T18:00:00Z');
const plan = { deviceId, count: 60, until, firstSequence: 1, run: 'a' };
const seconds = ({ startedAt, endedAt }: TripRecord) => (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
const isTrip = (record: DeviceRecord): record is TripRecord => record.kind === 'trip';

describe('trips of a driver', () => {
  it('are the same for the same seed, and differ for another run or driver', () => {
    expect(tripsOf(driverOf(7, 3), plan)).toEqual(tripsOf(driverOf(7, 3), plan));
    const ids = (run: string, car: number) =>
      (tripsOf(driverOf(7, car), { ...plan, run }) as TripRecord[]).map(({ tripId }) => tripId);
    expect(new Set([...ids('a', 3), ...ids('b', 3)]).size).toBe(120);
    expect(tripsOf(driverOf(7, 3), plan)[0]).not.toMatchObject({
      startedAt: (tripsOf(driverOf(7, 4), plan)[0] as TripRecord).startedAt,
    });
  });

  it('follow one another, add up, and have ended', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(40), fc.integer({ min: 1, max: MOST_TRIPS }), (seed, car, count) => {
        const trips = tripsOf(driverOf(seed, car), { ...plan, count }) as TripRecord[];
        expect(trips).toHaveLength(count);
        expect(trips.map(({ sequence }) => sequence)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        for (const [index, trip] of trips.entries()) {
          expect(Date.parse(trip.endedAt)).toBeLessThanOrEqual(until.getTime());
          expect(seconds(trip)).toBeGreaterThan(0);
          expect(trip.nightSeconds).toBeLessThanOrEqual(seconds(trip));
          expect(trip.speedingSeconds).toBeLessThanOrEqual(seconds(trip));
          expect(trip.distanceMetres / seconds(trip)).toBeLessThan(45);
          if (index > 0)
            expect(Date.parse(trip.startedAt)).toBeGreaterThanOrEqual(Date.parse(trips[index - 1]!.endedAt));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('distinguish drivers who brake hard, speed and drive at night', () => {
    const rates = (style: StyleName) => {
      const cars = Array.from({ length: 40 }, (_, car) => car).filter((car) => driverOf(1, car).style === style);
      const trips = cars.flatMap((car) => tripsOf(driverOf(1, car), plan)).filter(isTrip);
      const sum = (of: (trip: TripRecord) => number) => trips.reduce((total, trip) => total + of(trip), 0);
      return {
        brakes: (sum(({ harshBrakes }) => harshBrakes) * 100_000) / sum(({ distanceMetres }) => distanceMetres),
        speeding: sum(({ speedingSeconds }) => speedingSeconds) / sum(seconds),
        night: sum((trip) => trip.nightSeconds) / sum(seconds),
      };
    };
    const [calm, hurried, nocturnal] = [rates('calm'), rates('hurried'), rates('nocturnal')];
    expect(calm.brakes).toBeLessThan(1);
    expect(hurried.brakes).toBeGreaterThan(styles.hurried.harshBrakes / 2);
    expect(hurried.speeding).toBeGreaterThan(5 * calm.speeding);
    expect(nocturnal.night).toBeGreaterThan(3 * calm.night);
  });

  it('end in a crash on request, sent before the trip that it ended', () => {
    const records = tripsOf(driverOf(1, 0), { ...plan, crash: true });
    const [crash, trip] = records.slice(-2);
    expect(crash).toMatchObject({ kind: 'crash', airbag: true, sequence: 60 });
    expect(trip).toMatchObject({ kind: 'trip', sequence: 61, tripId: crash!.tripId });
    expect(records.filter(isTrip)).toHaveLength(60);
  });

  it('count 22:00 to 5:00 in Arizona as night', () => {
    const night = (from: string, to: string) => nightSeconds(Date.parse(from), Date.parse(to));
    expect(night('2026-11-30T04:30:00Z', '2026-11-30T05:30:00Z')).toBe(1_800);
    expect(night('2026-11-30T11:30:00Z', '2026-11-30T12:30:00Z')).toBe(1_800);
    expect(night('2026-11-30T05:00:00Z', '2026-11-30T12:00:00Z')).toBe(7 * 3_600);
    expect(night('2026-11-30T15:00:00Z', '2026-11-30T23:00:00Z')).toBe(0);
  });
});

it('distributes records over calls without two of one device, each device in its order', () => {
  const devices = ['a', 'b', 'c'].map((id, car) => tripsOf(driverOf(1, car), { ...plan, deviceId: id, count: 20 }));
  const records = interleaved(devices);
  const cut = calls(records);
  expect(cut).toHaveLength(20);
  expect(cut.flat()).toHaveLength(records.length);
  for (const call of cut) expect(new Set(call.map((record) => record.deviceId)).size).toBe(call.length);
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    expect(cut.flat().filter((record) => record.deviceId === id)).toEqual(devices[index]);
  }
});
