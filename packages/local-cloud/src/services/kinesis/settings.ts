import { AwsError } from '../../errors.ts';
import { DEFAULT_RETENTION_HOURS, ON_DEMAND_SHARDS, type Stream, type StreamSettings } from './stream-store.ts';

const MOST_RETENTION_HOURS = 8_760;
const MOST_SHARDS = 500;

/** The settings of a stream in a template or CreateStream. */
export interface WantedStream {
  ShardCount?: number | string;
  StreamModeDetails?: { StreamMode?: string };
  RetentionPeriodHours?: number | string;
  StreamEncryption?: { EncryptionType?: string; KeyId?: string };
}

/** @throws AwsError InvalidArgumentException */
export function streamSettings(wanted: WantedStream, tags: Record<string, string>): StreamSettings {
  const retentionHours = Number(wanted.RetentionPeriodHours ?? DEFAULT_RETENTION_HOURS);
  checkRetention(retentionHours);
  const mode = modeOf(wanted);
  return { mode, shardCount: shardCountOf(wanted, mode), retentionHours, encryption: encryptionOf(wanted), tags };
}

/** @throws AwsError InvalidArgumentException */
export function checkRetention(hours: number): void {
  if (Number.isInteger(hours) && hours >= DEFAULT_RETENTION_HOURS && hours <= MOST_RETENTION_HOURS) return;
  throw invalid(`Retention period must be between 24 and ${MOST_RETENTION_HOURS} hours, not ${hours}.`);
}

export function checkStreamName(name: string): void {
  if (!/^[\w.-]{1,128}$/.test(name)) throw invalid(`Stream name ${name} does not match [a-zA-Z0-9_.-]+`);
}

function modeOf({ StreamModeDetails }: WantedStream): Stream['mode'] {
  const mode = StreamModeDetails?.StreamMode ?? 'PROVISIONED';
  if (mode === 'PROVISIONED' || mode === 'ON_DEMAND') return mode;
  throw invalid(`StreamMode ${mode} is neither PROVISIONED nor ON_DEMAND.`);
}

function shardCountOf({ ShardCount }: WantedStream, mode: Stream['mode']): number {
  if (mode === 'ON_DEMAND') {
    if (ShardCount !== undefined) throw invalid('ShardCount must not be set for a stream in ON_DEMAND mode.');
    return ON_DEMAND_SHARDS;
  }
  const count = Number(ShardCount ?? 1);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_SHARDS) return count;
  throw invalid(`ShardCount must be between 1 and ${MOST_SHARDS}, not ${ShardCount}.`);
}

function encryptionOf({ StreamEncryption }: WantedStream): Stream['encryption'] {
  if (StreamEncryption === undefined) return { EncryptionType: 'NONE' };
  const { EncryptionType, KeyId } = StreamEncryption;
  if (EncryptionType === 'KMS' && KeyId) return { EncryptionType, KeyId };
  throw invalid('StreamEncryption needs EncryptionType KMS and a KeyId.');
}

const invalid = (message: string): AwsError => new AwsError('InvalidArgumentException', message);
