import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Page, type PageQuery, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { CrashSeverity } from '../domain/crash.ts';
import { Device } from '../domain/device.ts';
import { CrashRecord, type DeviceRecord, TripRecord } from '../domain/stream-record.ts';

const pkOf = (deviceId: string) => `DEVICE#${deviceId}`;
const keyOf = (deviceId: string) => ({ pk: pkOf(deviceId), sk: 'DEVICE' });
const recordKey = (deviceId: string, record: { kind: DeviceRecord['kind']; recordId: string }) => ({
  pk: pkOf(deviceId),
  sk: `${record.kind.toUpperCase()}#${record.recordId}`,
});

/** Longer than the stream keeps a trip plus the allowed delay, so that a redelivered trip is recognised; longer than the score looks
 * back. */
const KEPT_SECONDS = 190 * 86_400;
const expiryOf = (instant: string) => Math.floor(Date.parse(instant) / 1000) + KEPT_SECONDS;

const Crash = CrashRecord.extend({ crashId: z.uuid() });
const Known = z.object({});

/** The stored form of a device's record. */
export type Kept =
  | { kind: 'trip'; trip: TripRecord }
  | { kind: 'crash'; crashId: string; crash: CrashRecord; severity: CrashSeverity };

/** Devices with their trips and crashes, all of a device in one partition. */
export class Devices {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(deviceId: string): Promise<Stored<Device> | undefined> {
    return this.#table.get(Device, keyOf(deviceId));
  }

  async isKnown(deviceId: string, kind: DeviceRecord['kind'], recordId: string): Promise<boolean> {
    return (await this.#table.get(Known, recordKey(deviceId, { kind, recordId }))) !== undefined;
  }

  change(deviceId: string, item: Device, expect: Change['expect'], events: OutgoingEvent[] = []): Change {
    return { key: keyOf(deviceId), item, expect, events };
  }

  /** Stores a new record, with its consequences for its device. @throws WriteConflict */
  keep(kept: Kept, keptEvent: OutgoingEvent, device: Change): Promise<void> {
    const item = kept.kind === 'trip' ? tripItem(kept.trip) : crashItem(kept);
    return this.#table.writeAll([{ ...item, expect: 'absent', events: [keptEvent] }, device]);
  }

  /** The trips of a device, newest first. */
  trips(deviceId: string, paging: Pick<PageQuery<TripRecord>, 'limit' | 'cursor'>): Promise<Page<TripRecord>> {
    return this.#table.page(TripRecord, { ...paging, index: 'trips', value: deviceId, descending: true });
  }

  async crashes(deviceId: string) {
    return (await this.#table.list(Crash, pkOf(deviceId), 'CRASH#')).map(({ item }) => item);
  }

  /** Stops a device: from this write on nothing of it is stored. @throws WriteConflict */
  stop(deviceId: string, version: number): Promise<void> {
    return this.#table.write(this.change(deviceId, { state: 'revoked' }, version));
  }

  /** Removes the records of a revoked device, the device itself last. */
  async erase(deviceId: string): Promise<void> {
    for (const prefix of ['TRIP#', 'CRASH#', 'QUARANTINED#']) await this.#table.removeAll(pkOf(deviceId), prefix);
    await this.#table.remove(keyOf(deviceId));
  }
}

const tripItem = (trip: TripRecord) => ({
  key: recordKey(trip.deviceId, { kind: 'trip', recordId: trip.tripId }),
  item: {
    ...trip,
    tripspk: trip.deviceId,
    tripssk: `${trip.startedAt}#${trip.tripId}`,
    expiresAt: expiryOf(trip.endedAt),
  },
});

const crashItem = ({ crash, crashId, severity }: Extract<Kept, { kind: 'crash' }>) => ({
  key: recordKey(crash.deviceId, { kind: 'crash', recordId: crashId }),
  item: { ...crash, crashId, severity, expiresAt: expiryOf(crash.at) },
});

/** Binds the store to the service table. */
export const deviceStore = () => new Devices(serviceTable());
