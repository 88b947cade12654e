import { type DeviceRecord, endOf } from './records.ts';

/** The most that one call of PutRecords takes. */
const MOST_RECORDS = 500;

/** All records by when they happened; those of a device stay in their order. */
export function interleaved(devices: readonly (readonly DeviceRecord[])[]): DeviceRecord[] {
  return devices
    .flat()
    .sort((one, other) => Date.parse(endOf(one)) - Date.parse(endOf(other)) || one.sequence - other.sequence);
}

/**
 * Cuts records into calls, none with two records of one device: a call may fail in part, and what is sent again would come
 * after its successor.
 */
export function calls(records: readonly DeviceRecord[]): DeviceRecord[][] {
  const all: DeviceRecord[][] = [];
  let devices = new Set<string>();
  for (const record of records) {
    const current = all.at(-1);
    if (!current || devices.has(record.deviceId) || current.length === MOST_RECORDS) {
      all.push([record]);
      devices = new Set([record.deviceId]);
    } else {
      current.push(record);
      devices.add(record.deviceId);
    }
  }
  return all;
}
