import { AwsError } from '../../errors.ts';
import type { NewRecord } from './record-store.ts';
import { parseHashKey } from './shards.ts';

const MOST_BYTES = 1_048_576;
const MOST_KEY_CHARACTERS = 256;
const MOST_ON_A_PAGE = 10_000;

export interface RecordInput {
  /** Base64. */
  Data: string;
  PartitionKey: string;
  ExplicitHashKey?: string;
}

/** Bytes of data and partition key, which limits count. */
export const sizeOf = ({ partitionKey, data }: NewRecord): number => data.length + Buffer.byteLength(partitionKey);

/** A decoded record of a request. `where` names it in a refusal, e.g. `records.3.member.`. @throws AwsError */
export function newRecord({ Data, PartitionKey, ExplicitHashKey }: RecordInput, where = ''): NewRecord {
  if (typeof Data !== 'string') throw constraint(`${where}data`, 'Member must not be null');
  if (typeof PartitionKey !== 'string') throw constraint(`${where}partitionKey`, 'Member must not be null');
  if (PartitionKey.length < 1 || PartitionKey.length > MOST_KEY_CHARACTERS) {
    throw constraint(`${where}partitionKey`, 'Member must have length between 1 and 256, inclusive');
  }
  const record: NewRecord = { partitionKey: PartitionKey, data: Buffer.from(Data, 'base64') };
  if (sizeOf(record) > MOST_BYTES) {
    throw constraint(`${where}data`, `Member must have length less than or equal to ${MOST_BYTES}`);
  }
  if (ExplicitHashKey === undefined) return record;
  const hashKey = parseHashKey(ExplicitHashKey);
  if (hashKey !== undefined) return { ...record, hashKey };
  throw new AwsError(
    'InvalidArgumentException',
    `Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was ${ExplicitHashKey}`,
  );
}

/** Checks a request's limit for the items of an answer. @throws AwsError ValidationException */
export function checkLimit(member: string, limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ON_A_PAGE) return;
  throw constraint(member, `Member must have value between 1 and ${MOST_ON_A_PAGE}`);
}

export function constraint(member: string, rule: string): AwsError {
  const message = `1 validation error detected: Value at '${member}' failed to satisfy constraint: ${rule}`;
  return new AwsError('ValidationException', message);
}
