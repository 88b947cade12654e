import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CrashDetected } from '@claimstream/events-schema/telematics/crash-detected';
import { DrivingScoreUpdated } from '@claimstream/events-schema/telematics/driving-score-updated';
import { TripRecorded } from '@claimstream/events-schema/telematics/trip-recorded';
import {
  childSpan,
  continueJourney,
  deriveId,
  logger,
  type Measurement,
  retryOnConflict,
  type StreamMessage,
} from '@claimstream/lambda-kit';
import { crashSeverity } from '../domain/crash.ts';
import { after, afterTrip, mayRecord, type RecordingDevice } from '../domain/device.ts';
import { sumOf } from '../domain/score.ts';
import { type CrashRecord, type DeviceRecord, readRecord, type TripRecord } from '../domain/stream-record.ts';
import type { Devices } from '../store/devices.ts';
import type { Quarantine } from '../store/quarantine.ts';

export interface RecordingStores {
  devices: Pick<Devices, 'get' | 'isKnown' | 'change' | 'keep'>;
  quarantine: Pick<Quarantine, 'setAside'>;
}
type Measure = (measurement: Measurement) => void;
/** `dropped`: without consent. `known`: stored before. `none`: an impact that was no crash. */
export type Outcome = 'recorded' | 'known' | 'dropped' | 'none';

/**
 * Stores a device's records, each with its event in one write, once for each trip and crash. Records without consent are counted and
 * dropped. Malformed records are quarantined, since they must not hold up the records behind them; without consent, their content is left
 * out. The count of these has the time of the quarantine, since an alarm looks at the last hour only, and a record may be tried for hours.
 */
export function recordTrips({ devices, quarantine }: RecordingStores, measure: Measure, now: () => Date) {
  return async (message: StreamMessage): Promise<void> => {
    const { data, sequenceNumber, arrivedAt } = message;
    const partitionKey = message.partitionKey.toLowerCase();
    const record = readRecord(data, partitionKey, arrivedAt);
    if ('fault' in record) {
      const reason = record.fault;
      const about = { reason, partitionKey, arrivedAt: arrivedAt.toISOString() };
      const isAllowed = async () => (await devices.get(partitionKey))?.item.state === 'recording';
      const isKept = await isAllowed();
      await quarantine.setAside(sequenceNumber, { ...about, data: isKept ? data : '' });
      // The consent may have ended meanwhile, and the device's records may be erased already.
      if (isKept && !(await isAllowed())) await quarantine.setAside(sequenceNumber, { ...about, data: '' });
      logger.warn('Record of the stream set aside', { reason });
      return count(measure, 'RecordsQuarantined', now());
    }
    continueJourney(record.tripId);
    const outcome = await recordOne(devices)(record, arrivedAt);
    if (outcome === 'recorded') count(measure, record.kind === 'trip' ? 'TripsRecorded' : 'CrashesDetected', arrivedAt);
    if (outcome === 'dropped') count(measure, 'RecordsDropped', arrivedAt);
  };
}

/** Stores one parsed record. */
export function recordOne(devices: RecordingStores['devices']) {
  return (record: DeviceRecord, arrivedAt: Date): Promise<Outcome> =>
    record.kind === 'trip' ? keepTrip(devices, record, arrivedAt) : keepCrash(devices, record, arrivedAt);
}

function keepTrip(devices: RecordingStores['devices'], trip: TripRecord, arrivedAt: Date): Promise<Outcome> {
  const { deviceId, tripId } = trip;
  // The write refuses a trip that comes again; only then is it looked up, so that other trips cost no read.
  let tries = 0;
  return retryOnConflict(async () => {
    const found = await devices.get(deviceId);
    if (!mayRecord(found?.item, trip)) return 'dropped';
    tries += 1;
    if (tries > 1 && (await devices.isKnown(deviceId, 'trip', tripId))) return 'known';
    const context = contextOf(deriveId('trip', deviceId, tripId), tripId, arrivedAt);
    const { device, told } = afterTrip(found!.item as RecordingDevice, trip);
    const { policyId, customerId, revision } = device;
    const { trips, distanceMetres } = sumOf(device.weeks);
    const scored = told && [
      createEvent(DrivingScoreUpdated, { policyId, customerId, revision, ...told, trips, distanceMetres }, context),
    ];
    const { kind: _kind, sequence: _sequence, maxSpeedKmh: _maxSpeedKmh, ...facts } = trip;
    const recorded = createEvent(TripRecorded, { ...facts, policyId, customerId }, context);
    await devices.keep({ kind: 'trip', trip }, recorded, devices.change(deviceId, device, found!.version, scored));
    return 'recorded';
  });
}

function keepCrash(devices: RecordingStores['devices'], crash: CrashRecord, arrivedAt: Date): Promise<Outcome> {
  const { deviceId, tripId, at } = crash;
  const severity = crashSeverity(crash);
  const crashId = deriveId('crash', deviceId, tripId, at);
  return retryOnConflict(async () => {
    const found = await devices.get(deviceId);
    if (!mayRecord(found?.item, crash)) return 'dropped';
    if (!severity) return 'none';
    if (await devices.isKnown(deviceId, 'crash', crashId)) return 'known';
    const { policyId, customerId } = found!.item as RecordingDevice;
    const context = contextOf(crashId, tripId, arrivedAt);
    // A crash cannot arrive before it happened, whatever the device's clock says.
    const felt = new Date(Math.min(Date.parse(at), arrivedAt.getTime())).toISOString();
    const detected = createEvent(CrashDetected, { crashId, policyId, customerId, at: felt, severity }, context);
    const device = devices.change(deviceId, after(found!.item as RecordingDevice, crash), found!.version);
    await devices.keep({ kind: 'crash', crash, crashId, severity }, detected, device);
    return 'recorded';
  });
}

/** Each trip starts a journey: its crash, and everything that follows, has the trip as its correlation and trace. */
const contextOf = (causationId: string, tripId: string, arrivedAt: Date): EventContext => ({
  causationId,
  correlationId: tripId,
  traceparent: childSpan(`00-${tripId.replaceAll('-', '')}-${'0'.repeat(16)}-01`),
  occurredAt: arrivedAt.toISOString(),
});

const count = (measure: Measure, name: string, at: Date) => measure({ name, unit: 'Count', value: 1, at });
