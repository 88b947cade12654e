import { randomUUID } from 'node:crypto';
import type { Caller, Kernel } from '../../../kernel.ts';
import { sendToDestination } from '../destinations.ts';
import type { Lane } from './lanes.ts';
import type { Mapping } from './mapping.ts';
import type { StreamRecord } from './stream-source.ts';

/** Notifies the on-failure destination of a stream; a bucket, unlike the others, also gets the records themselves. */
export async function tellFailure(
  kernel: Kernel,
  caller: Caller,
  mapping: Mapping & { onFailure: string },
  { shardId }: Lane,
  failure: Record<string, unknown>,
  records: readonly StreamRecord[],
): Promise<void> {
  const [, , service, , , bucket] = mapping.onFailure.split(':');
  if (service !== 's3') {
    return sendToDestination(kernel, caller, mapping.onFailure, JSON.stringify(failure), {
      detailType: 'Lambda Function Invocation Result - Failure',
      resources: [mapping.functionArn],
    });
  }
  const now = new Date(kernel.clock.now()).toISOString();
  const moment = now.slice(0, 19).replaceAll(':', '.');
  await kernel.call(caller, 's3', 'PutObject', {
    Bucket: bucket,
    Key: `aws/lambda/${mapping.uuid}/${shardId}/${now.slice(0, 10).replaceAll('-', '/')}/${moment}-${randomUUID()}`,
    Body: JSON.stringify({ ...failure, payload: JSON.stringify({ Records: records.map(({ event }) => event) }) }),
  });
}
