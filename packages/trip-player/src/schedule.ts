import { type DeviceRecord, endOf } from './records.ts';

/** Maximum number of records in one PutRecords. */
const MOST_RECORDS = 500;

/** All records in order of time; those of a device keep their order. */
export function interleaved(devices: readonly (readonly DeviceRecord[])[]): DeviceRecord[] {
  return devices
    .flat()
    .sort((one, other) => Date.parse(endOf(one)) - Date.parse(endOf(other)) || one.sequence - other.sequence);
}

/**
 * Distributes records over consecutive calls, none with two records of one device: a call may fail in part, and a resent record would
 * then come after its successor.
 */
export function calls(records: readonly DeviceRecord[]): DeviceRecord[][] {
  const all: DeviceRecord[][] = [];
  const next = new Map<string, number>();
  for (const record of records) {
    let call = next.get(record.deviceId) ?? 0;
    while (all[call]?.length === MOST_RECORDS) call += 1;
    const known = all[call];
    if (known) known.push(record);
    else all.push([record]);
    next.set(record.deviceId, call + 1);
  }
  return all;
}
