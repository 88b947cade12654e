import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';
import { isPassing, Patience } from '@claimstream/journey';
import { until } from '@claimstream/test-drive';
import { driverOf, interleaved, send, type TripRecord, tripsOf } from '@claimstream/trip-player';
import { CloudProcess, credentials, region } from '../../src/bench/cloud-process.ts';
import { type Drivers, newDrivers } from '../../src/bench/drivers.ts';
import { Heard, recordedInOrder, sentToStream } from './trips-seen.ts';

const VEHICLES = 50;
const TRIPS = 2_000;
const KILLS = 4;
const SECONDS = 600;
const StreamName = 'claimstream-trips-dev';

/** Records that no device sends: not JSON, no trip, a trip under another's key, a trip that ends before it begins. */
const poisons = [
  (_deviceId: string) => '{"kind":',
  (deviceId: string) => JSON.stringify({ kind: 'greeting', deviceId }),
  (_deviceId: string, trip: TripRecord) => JSON.stringify({ ...trip, deviceId: randomUUID() }),
  (deviceId: string, trip: TripRecord) => JSON.stringify({ ...trip, deviceId, endedAt: trip.startedAt }),
];

describe('2,000 trips of 50 vehicles, every batch delivered twice, poison among them, and a cloud that is killed again and again', () => {
  let dataDir: string;
  let cloud: CloudProcess;
  let kinesis: KinesisClient;
  let drivers: Drivers;
  let heard: Heard;
  let trips: TripRecord[][];
  const patience = new Patience(SECONDS, async () => {});
  const again = <T>(work: () => Promise<T>) => patience.again('kinesis', 'the stream', work);

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'trips-'));
    cloud = await CloudProcess.with('telematics', dataDir, { deliverTwice: true });
    kinesis = new KinesisClient({ endpoint: cloud.endpoint, region, credentials });
    drivers = await newDrivers(cloud.endpoint, VEHICLES, SECONDS);
    heard = await Heard.from(cloud.endpoint, 'Trip.Recorded');
    const count = TRIPS / VEHICLES;
    const plan = { count, until: new Date(), firstSequence: 1, run: randomUUID() };
    trips = drivers.deviceIds.map((deviceId, car) => tripsOf(driverOf(1, car), { ...plan, deviceId }) as TripRecord[]);
  }, 300_000);
  afterAll(async () => {
    kinesis?.destroy();
    await cloud?.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  const putOne = (PartitionKey: string, data: string) =>
    again(() => kinesis.send(new PutRecordCommand({ StreamName, PartitionKey, Data: Buffer.from(data) })));

  /** Occasionally a poison record or a repeated trip, among the vehicles' trips. */
  async function disturb(): Promise<void> {
    for (let index = 0; index < 60; index += 1) {
      const own = trips[randomInt(VEHICLES)]!;
      const trip = own[randomInt(own.length)]!;
      await putOne(trip.deviceId, poisons[index % poisons.length]!(trip.deviceId, trip));
      await pause(150);
    }
  }

  async function killNowAndThen(): Promise<void> {
    for (let kills = 0; kills < KILLS; kills += 1) {
      await pause(randomInt(1_500, 6_000));
      await cloud.kill('SIGKILL');
      await cloud.start();
    }
  }

  it('are recorded in the order of each vehicle, each once, and published once', async () => {
    const sending = send(interleaved(trips), { kinesis, stream: StreamName, rate: 100, again });
    // All of them end before a failure of one counts; otherwise the cloud would be restarted after the test.
    const ends = await Promise.allSettled([sending, disturb(), killNowAndThen()]);
    expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
    // A device that was offline sends its last trips again.
    for (const own of trips) for (const trip of own.slice(-2)) await putOne(trip.deviceId, JSON.stringify(trip));
    const count = () => drivers.recorded().catch((error) => (isPassing(error) ? 0 : Promise.reject(error)));
    await until(async () => (await count()) >= TRIPS, SECONDS);

    const stream = await sentToStream(kinesis, StreamName);
    expect(stream.trips.length).toBeGreaterThan(TRIPS);
    expect(stream.poison).toBeGreaterThanOrEqual(60);
    const table = await until(async () => {
      const seen = await recordedInOrder(cloud.endpoint, 'claimstream-telematics-dev');
      return seen.quarantined.size === stream.poison && seen;
    }, SECONDS);
    for (const own of trips) {
      expect(table.trips.get(own[0]!.deviceId)).toEqual(own.map(({ tripId }) => tripId));
    }
    expect(await drivers.recorded()).toBe(TRIPS);
    const told = await heard.idsByTrip(TRIPS, SECONDS);
    expect([...told.keys()].sort()).toEqual(
      trips
        .flat()
        .map(({ tripId }) => tripId)
        .sort(),
    );
    expect([...told.values()].filter((ids) => ids.size !== 1)).toEqual([]);
  }, 900_000);
});
