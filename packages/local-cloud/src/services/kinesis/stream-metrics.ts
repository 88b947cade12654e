import type { Kernel } from '../../kernel.ts';
import { sizeOf } from './new-records.ts';
import type { NewRecord, StoredRecord } from './record-store.ts';
import type { Stream } from './stream-store.ts';

/**
 * `AWS/Kinesis` of one stream: the records that a call wrote, and those it was refused. Nothing fails within this cloud, so
 * `PutRecords.FailedRecords`, AWS's own failures, is always 0.
 * @see https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html
 */
export function measureWrite(
  kernel: Kernel,
  stream: Stream,
  verb: 'PutRecord' | 'PutRecords',
  written: readonly NewRecord[],
  throttled: number,
): void {
  measure(kernel, stream, {
    IncomingRecords: written.length,
    WriteProvisionedThroughputExceeded: throttled,
    [`${verb}.Success`]: written.length > 0 ? 1 : 0,
    ...(verb === 'PutRecords' && {
      'PutRecords.TotalRecords': written.length + throttled,
      'PutRecords.SuccessfulRecords': written.length,
      'PutRecords.ThrottledRecords': throttled,
      'PutRecords.FailedRecords': 0,
    }),
  });
  const bytes = written.reduce((sum, record) => sum + sizeOf(record), 0);
  measure(kernel, stream, { IncomingBytes: bytes }, 'Bytes');
}

/** The records that a call read, and the age of the last one: 0 where it read none, since none is left. */
export function measureRead(kernel: Kernel, stream: Stream, page: readonly StoredRecord[]): void {
  const last = page.at(-1);
  const age = last ? Math.max(0, kernel.clock.now() - last.at) : 0;
  measure(kernel, stream, { 'GetRecords.Records': page.length, 'GetRecords.Success': 1 });
  measure(kernel, stream, { 'GetRecords.IteratorAgeMilliseconds': age }, 'Milliseconds');
}

function measure({ signals }: Kernel, { name }: Stream, values: Record<string, number>, unit = 'Count'): void {
  signals.emit('metric:measured', { namespace: 'AWS/Kinesis', dimensions: { StreamName: name }, values, unit });
}
