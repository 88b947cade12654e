import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { DeleteMessageCommand } from '@aws-sdk/client-sqs';
import type { Platform } from '../platform.ts';
import { contentOf, type StreamBatch } from './content.ts';
import { type DeadLetter, putBack, takeMessages } from './messages.ts';
import type { DeadLetterQueue } from './queues.ts';
import type { Redrive } from './redrive.ts';
import { aboutText } from './show.ts';

const MOST = 1000;

/**
 * Lambda's note about records of a stream holds their place and not them, so that moving the note somewhere would repeat nothing. The records
 * are read again from the stream and handed to the function that failed on them, as Lambda would.
 */
export async function redriveRecords(
  platform: Platform,
  queue: DeadLetterQueue,
  dryRun: boolean,
): Promise<Pick<Redrive, 'done' | 'left' | 'planned'>> {
  const letters = await takeMessages(platform, queue.url, MOST);
  const left: Redrive['left'] = [];
  const planned: NonNullable<Redrive['planned']> = [];
  const kept: DeadLetter[] = [];
  for (const letter of letters) {
    const content = contentOf(letter.body);
    let why = 'it is no note about records of a table’s stream, and has no queue to go back to';
    if (content.kind === 'stream' && content.isTable) {
      const { condition, attempts } = content.batch;
      if (dryRun)
        planned.push({
          messageId: letter.id,
          about: aboutText(content),
          why: `${condition} after ${attempts} attempts`,
        });
      why = dryRun ? '' : await repeat(platform, content.batch);
    }
    if (dryRun || why) kept.push(letter);
    if (why) left.push({ messageId: letter.id, why });
    else if (!dryRun)
      await platform.sqs.send(new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: letter.receipt }));
  }
  await putBack(platform, queue.url, kept);
  return { done: letters.length - kept.length, left, ...(dryRun && { planned }) };
}

/** @returns why it failed again; empty where the function took the records */
async function repeat({ streams, lambda }: Platform, batch: StreamBatch): Promise<string> {
  let records: StreamRecord[];
  try {
    records = await recordsOf(streams, batch);
  } catch (error) {
    if (!['TrimmedDataAccessException', 'ResourceNotFoundException'].includes((error as Error).name)) throw error;
    return 'the stream no longer has the records (24 hours). The events stand in the `outbox` of their items: writing such an item again publishes them';
  }
  const Payload = JSON.stringify({
    Records: records.map((record) => ({ ...asLambdaHands(record), eventSourceARN: batch.streamArn })),
  });
  const answer = await lambda.send(new InvokeCommand({ FunctionName: batch.functionArn, Payload }));
  const result = JSON.parse(Buffer.from(answer.Payload ?? []).toString() || 'null');
  if (answer.FunctionError) return `failed again: ${result?.errorType}: ${result?.errorMessage}`;
  const failed = result?.batchItemFailures?.[0]?.itemIdentifier;
  return failed ? `failed again at record ${failed}` : '';
}

async function recordsOf(
  streams: Platform['streams'],
  { streamArn, shardId, first, last }: StreamBatch,
): Promise<StreamRecord[]> {
  const position = { StreamArn: streamArn, ShardId: shardId, SequenceNumber: first };
  let { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ ...position, ShardIteratorType: 'AT_SEQUENCE_NUMBER' }),
  );
  const records: StreamRecord[] = [];
  while (ShardIterator) {
    const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
    for (const record of page.Records ?? []) {
      if (BigInt(record.dynamodb!.SequenceNumber!) > BigInt(last)) return records;
      records.push(record);
      if (record.dynamodb!.SequenceNumber === last) return records;
    }
    if (page.Records?.length === 0 && records.length > 0) return records;
    ShardIterator = page.NextShardIterator;
  }
  return records;
}

/** Lambda tells the moment in seconds, and bytes in base64, which is how JSON has to carry them. */
function asLambdaHands(record: StreamRecord): Record<string, unknown> {
  const { dynamodb, ...rest } = record;
  const seconds = dynamodb?.ApproximateCreationDateTime && dynamodb.ApproximateCreationDateTime.getTime() / 1000;
  const text = JSON.stringify(dynamodb, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
  return { ...rest, dynamodb: { ...JSON.parse(text), ApproximateCreationDateTime: seconds } };
}
