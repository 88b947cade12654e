import { randomUUID } from 'node:crypto';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { eventsAbout, GaveUp, Patience, Platform } from '@claimstream/journey';
import { type Driver, driverOf, type StyleName } from './driver.ts';
import { carsOf, drivingOf, fleet, type Vehicle } from './fleet.ts';
import type { TripOptions } from './options.ts';
import type { DeviceRecord } from './records.ts';
import { interleaved } from './schedule.ts';
import { type Sent, send } from './sender.ts';
import { tripsOf } from './trips.ts';

/** The number of sent trips, and of those recorded by telematics. */
export interface Played {
  sent: Sent;
  vehicles: number;
  /** The increase of recorded trips; absent where only the stream can be reached. */
  recorded?: number;
  /** Counts by driving style. */
  styles?: { style: StyleName; vehicles: number; scored: number; meanScore?: number }[];
  crash?: { deviceId: string; policyId?: string; events?: string[] };
}

/** For given devices, whose policies are unknown. */
type Car = Pick<Vehicle, 'deviceId'> & Partial<Vehicle>;

export async function play(options: TripOptions, told: (line: string) => void): Promise<Played> {
  const patience = new Patience(options.timeout, async () => {});
  const platform = options.endpoint && options.devices.length === 0 ? await find(options, patience) : undefined;
  const cars = await carsFor(options, platform, told);
  const before = await tripsOfAll(platform, cars);
  const drives = recordsOf(options, cars);
  const records = interleaved(drives);
  told(`${cars.length} cars, ${options.trips} trips at ${options.rate} a second`);
  const kinesis = new KinesisClient({
    ...(options.endpoint && local(options, platform)),
    region: regionOf(options, platform),
  });
  const sent = await send(records, {
    kinesis,
    stream: `claimstream-trips-${options.stage}`,
    rate: options.rate,
    again: (work) => patience.again('kinesis', 'the stream of trips', work),
  });
  kinesis.destroy();
  told(`sent ${sent.trips} trips and ${sent.crashes} crashes in ${sent.seconds.toFixed(1)} s`);
  const crash = options.crash ? { deviceId: cars.at(-1)!.deviceId, policyId: cars.at(-1)!.policyId } : undefined;
  const played: Played = { sent, vehicles: cars.length, ...(crash && { crash }) };
  if (!platform) return played;
  const recorded = await recordedSince(platform, cars, before, sent.trips);
  const events = crash && (await crashEvents(platform, drives.at(-1)!));
  return {
    ...played,
    recorded,
    styles: await scoresByStyle(platform, cars, options.seed),
    ...(crash && { crash: { ...crash, events } }),
  };
}

const find = ({ endpoint, stage, region }: TripOptions, patience: Patience): Promise<Platform> =>
  Platform.find({ endpoint: endpoint!, stage, ...(region && { region }) }, patience);

async function carsFor(options: TripOptions, platform: Platform | undefined, told: (line: string) => void) {
  if (!platform) return options.devices.map((deviceId): Car => ({ deviceId }));
  if (options.account) return carsOf(platform, options.account);
  return fleet(platform, options.fleet, options.vehicles, told);
}

/** The trips of each car, the same number for all. */
function recordsOf({ trips, seed, crash }: TripOptions, cars: readonly Car[]): DeviceRecord[][] {
  const until = new Date();
  const run = randomUUID();
  return cars.map(({ deviceId }, index) => {
    const count = Math.floor(trips / cars.length) + (index < trips % cars.length ? 1 : 0);
    const driver: Driver = driverOf(seed, index);
    const crashes = crash && index === cars.length - 1;
    // Later runs have greater numbers.
    return tripsOf(driver, { deviceId, count, until, run, firstSequence: until.getTime(), crash: crashes });
  });
}

const local = ({ endpoint }: TripOptions, platform: Platform | undefined) => ({
  endpoint: platform?.endpoint ?? endpoint!,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

const regionOf = ({ region }: TripOptions, platform: Platform | undefined): string =>
  platform?.region ?? region ?? 'us-east-1';

/** The number of trips that telematics has recorded for all cars. */
async function tripsOfAll(platform: Platform | undefined, cars: readonly Car[]): Promise<number> {
  if (!platform) return 0;
  const known = await drivingOfAll(platform, cars);
  return known.reduce((sum, { recorded }) => sum + (recorded?.trips ?? 0), 0);
}

async function drivingOfAll(platform: Platform, cars: readonly Car[]) {
  const customers = [...new Map(cars.map(({ customer }) => [customer!.email, customer!])).values()];
  const all = (await Promise.all(customers.map((customer) => drivingOf(platform, customer)))).flat();
  const policies = new Set(cars.map(({ policyId }) => policyId));
  return all.filter(({ policyId }) => policies.has(policyId));
}

/** Waits until all sent trips are recorded, or the time is over. */
async function recordedSince(platform: Platform, cars: readonly Car[], before: number, sent: number): Promise<number> {
  let recorded = 0;
  const all = async () => {
    recorded = (await tripsOfAll(platform, cars)) - before;
    return recorded >= sent || undefined;
  };
  await platform.patience.until('telematics', `${sent} trips to be recorded`, all).catch((error) => {
    if (!(error instanceof GaveUp)) throw error;
  });
  return recorded;
}

async function crashEvents(platform: Platform, records: readonly DeviceRecord[]): Promise<string[]> {
  const { tripId } = records.find(({ kind }) => kind === 'crash')!;
  const seen = async () => {
    const names = await eventsAbout(platform, [tripId]);
    return names.includes('Crash.Detected') ? names : undefined;
  };
  return platform.patience.until('telematics', 'Crash.Detected', seen).catch((error) => {
    if (!(error instanceof GaveUp)) throw error;
    return [];
  });
}

async function scoresByStyle(platform: Platform, cars: readonly Car[], seed: number): Promise<Played['styles']> {
  const known = new Map((await drivingOfAll(platform, cars)).map((driving) => [driving.policyId, driving]));
  const byStyle = Map.groupBy(cars.entries(), ([index]) => driverOf(seed, index).style);
  return [...byStyle].map(([style, of]) => {
    const scores = of.flatMap(([, { policyId }]) => known.get(policyId!)?.score?.score ?? []);
    const sum = scores.reduce((total, score) => total + score, 0);
    return {
      style,
      vehicles: of.length,
      scored: scores.length,
      ...(scores.length > 0 && { meanScore: sum / scores.length }),
    };
  });
}
