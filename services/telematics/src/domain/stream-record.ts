import * as z from 'zod';

/** No car is faster; a higher speed has other units. Our choice. */
const MOST_KMH = 500;
const count = z.int().nonnegative().max(1_000_000_000);
/** Devices write ids in small or capital letters. */
const id = z.uuid().toLowerCase();
const envelope = {
  deviceId: id,
  tripId: id,
  /** Ascends for each device. */
  sequence: z.int().positive(),
};

/** A finished trip as its device reports it. It has no position, and none would be stored. */
export const TripRecord = z.object({
  kind: z.literal('trip'),
  ...envelope,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  distanceMetres: count,
  nightSeconds: count,
  speedingSeconds: count,
  harshBrakes: count,
  harshAccelerations: count,
  harshTurns: count,
  maxSpeedKmh: z.number().nonnegative().max(MOST_KMH),
});
export type TripRecord = z.infer<typeof TripRecord>;

/** An impact that a device detected and that may be a crash. */
export const CrashRecord = z.object({
  kind: z.literal('crash'),
  ...envelope,
  at: z.iso.datetime(),
  deltaSpeedKmh: z.number().nonnegative().max(500),
  peakG: z.number().nonnegative().max(1000),
  airbag: z.boolean(),
});
export type CrashRecord = z.infer<typeof CrashRecord>;

export type DeviceRecord = TripRecord | CrashRecord;
const DeviceRecord = z.discriminatedUnion('kind', [TripRecord, CrashRecord]);

/** Why a record is quarantined: no later record can make it valid. */
export const recordFaults = [
  'NOT_JSON',
  'NOT_A_RECORD',
  'WRONG_PARTITION',
  'CONTRADICTS_ITSELF',
  'AHEAD_OF_TIME',
  'TOO_OLD',
] as const;
export type RecordFault = (typeof recordFaults)[number];

const DAY_MS = 86_400_000;
/** How far a device's clock may be off. Our choice. */
const AHEAD_MS = DAY_MS;
/** An older record changes no score, and would arrive after its trip's stored record has expired. Our choice. */
const TOO_OLD_MS = 91 * DAY_MS;
/** A trip ends when the car is parked; a longer one is several trips, or a clock that jumped. Our choice. */
const LONGEST_SECONDS = 86_400;

/** The record in a text of the stream, or its fault. */
export function readRecord(text: string, partitionKey: string, arrivedAt: Date): DeviceRecord | { fault: RecordFault } {
  const json = parsed(text);
  if (json === undefined) return { fault: 'NOT_JSON' };
  const { data: record } = DeviceRecord.safeParse(json);
  if (!record) return { fault: 'NOT_A_RECORD' };
  // A device's records are in order only if they all have its partition key.
  if (record.deviceId !== partitionKey.toLowerCase()) return { fault: 'WRONG_PARTITION' };
  if (record.kind === 'trip' && contradictsItself(record)) return { fault: 'CONTRADICTS_ITSELF' };
  const age = arrivedAt.getTime() - Date.parse(endOf(record));
  if (age < -AHEAD_MS) return { fault: 'AHEAD_OF_TIME' };
  if (age > TOO_OLD_MS) return { fault: 'TOO_OLD' };
  return record.kind === 'trip' && secondsOf(record) > LONGEST_SECONDS ? { fault: 'CONTRADICTS_ITSELF' } : record;
}

export const endOf = (record: DeviceRecord): string => (record.kind === 'trip' ? record.endedAt : record.at);

export const secondsOf = ({ startedAt, endedAt }: Pick<TripRecord, 'startedAt' | 'endedAt'>): number =>
  Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000);

function contradictsItself(trip: TripRecord): boolean {
  const seconds = secondsOf(trip);
  if (seconds <= 0 || trip.nightSeconds > seconds || trip.speedingSeconds > seconds) return true;
  return trip.distanceMetres * 3.6 > seconds * MOST_KMH;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
