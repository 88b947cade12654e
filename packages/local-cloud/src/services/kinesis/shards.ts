import { createHash } from 'node:crypto';

/** The number of hash keys: 128 bits. */
const HASH_KEYS = 2n ** 128n;

/** Sequence numbers are decimal text of 56 digits, so that they also sort as text. */
const SEQUENCE_BASE = 4959n * 10n ** 52n;

export interface HashKeyRange {
  StartingHashKey: string;
  EndingHashKey: string;
}

export const shardId = (index: number): string => `shardId-${String(index).padStart(12, '0')}`;

/** The number of a shard; undefined where the text is not a shard's id. */
export const shardIndex = (id: string): number | undefined =>
  /^shardId-\d{12}$/.test(id) ? Number(id.slice('shardId-'.length)) : undefined;

export const sequenceNumber = (sequence: number): string => String(SEQUENCE_BASE + BigInt(sequence));

/** The inverse of `sequenceNumber`; undefined for any other text. */
export function sequenceOf(number: string): number | undefined {
  if (!/^\d{56}$/.test(number)) return undefined;
  const sequence = BigInt(number) - SEQUENCE_BASE;
  return sequence >= 0n && sequence <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(sequence) : undefined;
}

/** The range of hash keys of one of `count` shards, which divide them evenly. */
export function hashKeyRange(index: number, count: number): HashKeyRange {
  const start = (each: number): bigint => (HASH_KEYS * BigInt(each)) / BigInt(count);
  return { StartingHashKey: String(start(index)), EndingHashKey: String(start(index + 1) - 1n) };
}

/** The MD5 of the partition key as a number. */
export const hashKeyOf = (partitionKey: string): bigint =>
  BigInt(`0x${createHash('md5').update(partitionKey, 'utf8').digest('hex')}`);

/** The shard, of `count`, for a hash key. */
export function shardOf(hashKey: bigint, count: number): number {
  const near = Number((hashKey * BigInt(count)) / HASH_KEYS);
  // Ranges begin at rounded numbers, so the estimate may be one too low.
  return near + 1 < count && hashKey >= (HASH_KEYS * BigInt(near + 1)) / BigInt(count) ? near + 1 : near;
}

/** @returns undefined where the text is not a hash key */
export function parseHashKey(text: string): bigint | undefined {
  if (!/^(0|[1-9]\d{0,38})$/.test(text)) return undefined;
  const key = BigInt(text);
  return key < HASH_KEYS ? key : undefined;
}
