import { setTimeout as pause } from 'node:timers/promises';
import { type KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import type { DeviceRecord } from './records.ts';
import { calls } from './schedule.ts';

export interface Sent {
  trips: number;
  crashes: number;
  calls: number;
  /** Records that a shard throttled and that were sent again. */
  sentAgain: number;
  seconds: number;
}

const TICK_MS = 50;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

export interface SendOptions {
  kinesis: Pick<KinesisClient, 'send'>;
  stream: string;
  /** Trips per second. */
  rate: number;
  /** Repeats a call while the platform is down; records that were written already are then on the stream twice. */
  again<T>(work: () => Promise<T>): Promise<T>;
  progress?(sent: number): void;
}

/** Puts records on the stream at a rate, each device's in order: a record is sent once its predecessor is on the stream. */
export async function send(records: readonly DeviceRecord[], options: SendOptions): Promise<Sent> {
  const began = performance.now();
  const sent: Sent = { trips: 0, crashes: 0, calls: 0, sentAgain: 0, seconds: 0 };
  let next = 0;
  while (next < records.length) {
    const due = Math.floor(((performance.now() - began) / 1000) * options.rate) + 1;
    const from = next;
    next = endOfDue(records, from, due - sent.trips);
    for (const call of calls(records.slice(from, next))) {
      await putAll(call, options, sent);
      for (const { kind } of call) sent[kind === 'trip' ? 'trips' : 'crashes'] += 1;
    }
    options.progress?.(sent.trips);
    if (next < records.length) await pause(TICK_MS);
  }
  sent.seconds = (performance.now() - began) / 1000;
  return sent;
}

/** The end of the next batch of trips, including their crashes. */
function endOfDue(records: readonly DeviceRecord[], from: number, trips: number): number {
  let left = trips;
  let next = from;
  for (; next < records.length && left > 0; next += 1) if (records[next]!.kind === 'trip') left -= 1;
  return next;
}

async function putAll(records: readonly DeviceRecord[], options: SendOptions, sent: Sent): Promise<void> {
  const { kinesis, stream, again } = options;
  let left = records;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt > 0) await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
    const command = new PutRecordsCommand({ StreamName: stream, Records: left.map(entryOf) });
    const { FailedRecordCount = 0, Records = [] } = await again(() => kinesis.send(command));
    sent.calls += 1;
    sent.sentAgain += FailedRecordCount;
    left = FailedRecordCount === 0 ? [] : left.filter((_, index) => Records[index]?.ErrorCode !== undefined);
  }
}

/** Partitioned by device, which keeps its records in order. */
const entryOf = (record: DeviceRecord) => ({
  PartitionKey: record.deviceId,
  Data: Buffer.from(JSON.stringify(record)),
});
