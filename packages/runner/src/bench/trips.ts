/**
 * `npm run bench -- trips [--trips 50000] [--vehicles 50] [--json]`: telematics alone takes trips from its stream as fast as it can.
 * Exits with 1 unless every trip is recorded once. Takes two minutes on two idle cores; figures from a busy machine cannot be compared.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KinesisClient } from '@aws-sdk/client-kinesis';
import { driverOf, interleaved, send, tripsOf } from '@claimstream/trip-player';
import { CloudProcess, credentials, region } from './cloud-process.ts';
import { newDrivers } from './drivers.ts';

/** The output of `--json`. */
export interface TripFigures {
  vehicles: number;
  trips: number;
  recorded: number;
  sendSeconds: number;
  recordSeconds: number;
  recordedPerSecond: number;
}

/** Faster than two shards accept records. */
const RATE = 5_000;
/** An hour: longer than 50,000 trips need on a busy machine. */
const SECONDS = 3_600;

export async function benchTrips(trips: number, vehicles: number, told: (line: string) => void): Promise<TripFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'claimstream-trips-'));
  const cloud = await CloudProcess.with('telematics', folder);
  const kinesis = new KinesisClient({ endpoint: cloud.endpoint, region, credentials });
  try {
    const drivers = await newDrivers(cloud.endpoint, vehicles, SECONDS);
    const until = new Date();
    const records = drivers.deviceIds.map((deviceId, car) => {
      const count = Math.floor(trips / vehicles) + (car < trips % vehicles ? 1 : 0);
      return tripsOf(driverOf(1, car), { deviceId, count, until, firstSequence: 1, run: 'bench' });
    });
    const began = performance.now();
    const again = <T>(work: () => Promise<T>) => work();
    const sent = await send(interleaved(records), { kinesis, stream: 'claimstream-trips-dev', rate: RATE, again });
    told(`${sent.trips} trips sent in ${Math.round(sent.seconds)} s`);
    const recorded = await allRecorded(drivers.recorded, trips, told);
    const recordSeconds = (performance.now() - began) / 1000;
    const recordedPerSecond = recorded / recordSeconds;
    return { vehicles, trips, recorded, sendSeconds: sent.seconds, recordSeconds, recordedPerSecond };
  } finally {
    kinesis.destroy();
    await cloud.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Waits until all are recorded, or none has been for a minute. */
async function allRecorded(count: () => Promise<number>, trips: number, told: (line: string) => void): Promise<number> {
  let recorded = await count();
  let grewAt = performance.now();
  while (recorded < trips && performance.now() - grewAt < 60_000) {
    await pause(5_000);
    const now = await count();
    if (now > recorded) grewAt = performance.now();
    recorded = now;
    told(`${recorded} recorded`);
  }
  return recorded;
}
