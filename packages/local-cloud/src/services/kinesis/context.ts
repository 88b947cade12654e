import type { Kernel, Permission } from '../../kernel.ts';
import type { RecordStore } from './record-store.ts';
import type { OnStream, StreamStore } from './stream-store.ts';
import type { Throughput } from './throughput.ts';

/** What every verb of this folder works with. */
export interface KinesisContext {
  kernel: Kernel;
  streams: StreamStore;
  records: RecordStore;
  throughput: Throughput;
}

/** `kinesis:<action>` on the stream that a request names. */
export const onStream =
  ({ streams }: KinesisContext, action: string) =>
  (input: OnStream): Permission[] => [{ action: `kinesis:${action}`, resource: streams.arnOf(input) }];
