/** A trip as its device sends it on the stream, without positions. */
export interface TripRecord {
  kind: 'trip';
  deviceId: string;
  tripId: string;
  /** Ascends for each device. */
  sequence: number;
  /** ISO instants. */
  startedAt: string;
  endedAt: string;
  distanceMetres: number;
  nightSeconds: number;
  speedingSeconds: number;
  harshBrakes: number;
  harshAccelerations: number;
  harshTurns: number;
  maxSpeedKmh: number;
}

/** A device's measurement of a crash, sent at once: before the record of its trip. */
export interface CrashRecord {
  kind: 'crash';
  deviceId: string;
  tripId: string;
  sequence: number;
  at: string;
  deltaSpeedKmh: number;
  peakG: number;
  airbag: boolean;
}

export type DeviceRecord = TripRecord | CrashRecord;

export const endOf = (record: DeviceRecord): string => (record.kind === 'trip' ? record.endedAt : record.at);
