import type { AnswerOf } from '@claimstream/api-contract';
import type { redriveQuarantined as route } from '@claimstream/api-contract/telematics/redrive-quarantined';
import { Problem } from '@claimstream/lambda-kit';
import { readRecord } from '../domain/stream-record.ts';
import type { Quarantine } from '../store/quarantine.ts';
import { type RecordingStores, recordOne } from './record-trips.ts';

/** Processes a quarantined record as if it arrived now; it stays if it is still refused. */
export function redriveQuarantined(
  quarantine: Pick<Quarantine, 'get' | 'remove'>,
  devices: RecordingStores['devices'],
) {
  return async (recordId: string): Promise<AnswerOf<typeof route>> => {
    const found = await quarantine.get(recordId);
    if (!found) {
      throw new Problem(404, 'RECORD_NOT_FOUND', 'No such record is set aside. GET /telematics/quarantine lists them.');
    }
    const { data, partitionKey, arrivedAt } = found.item;
    const record = readRecord(data, partitionKey, new Date(arrivedAt));
    if ('fault' in record) return { outcome: 'refused' };
    const outcome = await recordOne(devices)(record, new Date(arrivedAt));
    await quarantine.remove(found.item);
    return { outcome: outcome === 'dropped' ? 'dropped' : 'recorded' };
  };
}
