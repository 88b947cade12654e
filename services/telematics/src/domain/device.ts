import { fields } from '@claimstream/events-schema';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import { type Score, scoreOf, sumOf, Weeks, withTrip } from './score.ts';
import { type DeviceRecord, endOf, type TripRecord } from './stream-record.ts';

/** A device whose records are stored. */
export const RecordingDevice = z.object({
  state: z.literal('recording'),
  deviceId: z.uuid(),
  policyId: z.uuid(),
  customerId: z.uuid(),
  timeZone: z.string(),
  /** Last day on which trips are recorded, in the time zone. */
  until: z.iso.date(),
  /** Revision of the last published score or consent. */
  revision: z.int().positive(),
  weeks: Weeks,
  /** The last published score. */
  score: fields.drivingScore.optional(),
  /** The newest record by its sequence, in whatever order the records arrived. */
  newest: z.object({ sequence: z.int(), at: z.iso.datetime() }).optional(),
});
export type RecordingDevice = z.infer<typeof RecordingDevice>;

/** A device whose consent was revoked. Its owner is no longer stored. */
export const RevokedDevice = z.object({ state: z.literal('revoked') });
export const Device = z.discriminatedUnion('state', [RecordingDevice, RevokedDevice]);
export type Device = z.infer<typeof Device>;

/** Whether its customer consents to storing this. */
export function mayRecord(device: Device | undefined, record: DeviceRecord): device is RecordingDevice {
  if (device?.state !== 'recording') return false;
  const began = record.kind === 'trip' ? record.startedAt : record.at;
  return dayIn(device.timeZone, new Date(began)) <= device.until;
}

/** The device after one of its records; a record with a greater sequence that arrived earlier stays the newest. */
export function after(device: RecordingDevice, record: DeviceRecord): RecordingDevice {
  const { sequence } = record;
  if (device.newest && device.newest.sequence >= sequence) return device;
  return { ...device, newest: { sequence, at: endOf(record) } };
}

/** The device with one more trip, and the score if it has changed by at least a whole point. */
export function afterTrip(device: RecordingDevice, trip: TripRecord): { device: RecordingDevice; told?: Score } {
  const next = { ...after(device, trip), weeks: withTrip(device.weeks, trip) };
  const told = scoreOf(sumOf(next.weeks));
  if (!told || told.score === device.score) return { device: next };
  return { device: { ...next, score: told.score, revision: device.revision + 1 }, told };
}
