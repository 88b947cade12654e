import './silence.ts';
import type { EventContext } from '@claimstream/events-schema';
import { Erasures, type Measurement, type StreamMessage } from '@claimstream/lambda-kit';
import { contextOf, type FreshTable, type TableUnderTest } from '@claimstream/test-drive';
import { changeConsent } from '../src/application/change-consent.ts';
import { recordPolicy } from '../src/application/record-policy.ts';
import { recordTrips } from '../src/application/record-trips.ts';
import { showDrivingOf } from '../src/application/show-driving.ts';
import { Cars } from '../src/store/cars.ts';
import { Devices } from '../src/store/devices.ts';
import { Quarantine } from '../src/store/quarantine.ts';
import { messageOf } from './records.ts';

export const indexes = [
  { name: 'trips', ordered: true },
  { name: 'open', ordered: true },
];
export const customerId = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
export const policyId = 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02';
export const policy = {
  policyId,
  customerId,
  timeZone: 'America/Phoenix',
  effectiveFrom: '2026-03-01',
  effectiveUntil: '2027-02-28',
};
export const now = () => new Date('2026-05-02T12:00:00.000Z');
export const at = (occurredAt: string, tag = occurredAt): EventContext => ({ ...contextOf(tag), occurredAt });

/** A table with one policy, and the use cases on it. */
export async function worldOf(tables: TableUnderTest) {
  const fresh: FreshTable = await tables.fresh();
  const cars = new Cars(fresh.table);
  const devices = new Devices(fresh.table);
  const quarantine = new Quarantine(fresh.table);
  const measured: Measurement[] = [];
  const erasures = new Erasures(fresh.table);
  await recordPolicy(cars, devices, erasures)(policy);
  const record = recordTrips({ devices, quarantine }, (measurement) => measured.push(measurement), now);
  return {
    fresh,
    cars,
    devices,
    quarantine,
    erasures,
    record,
    consent: changeConsent(cars, devices),
    show: () => showDrivingOf(cars, devices)(customerId, policyId),
    /** Gives consent to the recording of trips. @returns the device */
    async grant(): Promise<string> {
      await changeConsent(cars, devices)(customerId, policyId, true, at('2026-03-02T09:00:00.000Z'));
      return (await cars.get(customerId, policyId))!.item.consent!.deviceId;
    },
    async send(...records: (unknown | StreamMessage)[]): Promise<void> {
      for (const one of records) await record(messageOf(one));
    },
    measured,
    counted: () => measured.map(({ name }) => name),
    items: async (prefix: string) => (await fresh.items()).filter(({ sk }) => sk.startsWith(prefix)),
    events: async (name: string) => (await fresh.events()).filter(({ detailType }) => detailType === name),
  };
}
export type World = Awaited<ReturnType<typeof worldOf>>;
