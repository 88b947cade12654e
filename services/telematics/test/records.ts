import type { StreamMessage } from '@claimstream/lambda-kit';
import { deriveId } from '@claimstream/lambda-kit';
import type { CrashRecord, TripRecord } from '../src/domain/stream-record.ts';

export const deviceId = '8c1f6b1e-0a6d-4c39-9a7e-51d2f0b7e401';
export const ARRIVED = new Date('2026-05-01T15:00:00.000Z');

/** A faultless trip of 100 km in an hour; the n-th of its device. */
export const trip = (n: number, other: Partial<TripRecord> = {}): TripRecord => ({
  kind: 'trip',
  deviceId,
  tripId: deriveId('trip of a test', String(n)),
  sequence: n,
  startedAt: '2026-05-01T13:00:00.000Z',
  endedAt: '2026-05-01T14:00:00.000Z',
  distanceMetres: 100_000,
  nightSeconds: 0,
  speedingSeconds: 0,
  harshBrakes: 0,
  harshAccelerations: 0,
  harshTurns: 0,
  maxSpeedKmh: 110,
  ...other,
});

export const crash = (n: number, other: Partial<CrashRecord> = {}): CrashRecord => ({
  kind: 'crash',
  deviceId,
  tripId: deriveId('trip of a test', String(n)),
  sequence: n,
  at: '2026-05-01T13:40:00.000Z',
  deltaSpeedKmh: 22,
  peakG: 4,
  airbag: false,
  ...other,
});

/** A record as the stream delivers it. */
export const messageOf = (record: unknown, other: Partial<StreamMessage> = {}): StreamMessage => ({
  data: typeof record === 'string' ? record : JSON.stringify(record),
  partitionKey: (record as { deviceId?: string }).deviceId ?? deviceId,
  sequenceNumber: '49590338271490256608559692538361571095921575989136588898',
  arrivedAt: ARRIVED,
  ...other,
});
