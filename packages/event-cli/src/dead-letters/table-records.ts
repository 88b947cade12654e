import {
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as TableRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { Platform } from '../platform.ts';
import type { StreamBatch } from './content.ts';

/** The records of a batch that the stream of a table still has, in Lambda's form. */
export async function tableRecords({ streams }: Platform, batch: StreamBatch): Promise<object[]> {
  const { streamArn, shardId, first, last } = batch;
  const position = { StreamArn: streamArn, ShardId: shardId, SequenceNumber: first };
  let { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ ...position, ShardIteratorType: 'AT_SEQUENCE_NUMBER' }),
  );
  const records: TableRecord[] = [];
  while (ShardIterator) {
    const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
    const found = page.Records ?? [];
    const fitting = found.filter(({ dynamodb }) => BigInt(dynamodb!.SequenceNumber!) <= BigInt(last));
    records.push(...fitting);
    const isOver = fitting.length < found.length || records.at(-1)?.dynamodb?.SequenceNumber === last;
    if (isOver || (found.length === 0 && records.length > 0)) break;
    ShardIterator = page.NextShardIterator;
  }
  return records.map((record) => ({ ...asLambdaHands(record), eventSourceARN: streamArn }));
}

/** Lambda gives times in seconds, and bytes in base64, as JSON requires. */
function asLambdaHands(record: TableRecord): Record<string, unknown> {
  const { dynamodb, ...rest } = record;
  const seconds = dynamodb?.ApproximateCreationDateTime && dynamodb.ApproximateCreationDateTime.getTime() / 1000;
  const text = JSON.stringify(dynamodb, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
  return { ...rest, dynamodb: { ...JSON.parse(text), ApproximateCreationDateTime: seconds } };
}
