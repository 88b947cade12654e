import type { Kernel, Permission } from '../../kernel.ts';
import type { RecordStore } from './record-store.ts';
import type { OnStream, StreamStore } from './stream-store.ts';
import type { Throughput } from './throughput.ts';

/** The common context of Kinesis's verbs. */
export interface KinesisContext {
  kernel: Kernel;
  streams: StreamStore;
  records: RecordStore;
  throughput: Throughput;
}

/** `kinesis:<action>` on the request's stream. */
export const onStream =
  ({ streams }: KinesisContext, action: string) =>
  (input: OnStream): Permission[] => [{ action: `kinesis:${action}`, resource: streams.arnOf(input) }];
