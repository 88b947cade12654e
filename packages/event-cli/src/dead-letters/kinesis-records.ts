import { GetRecordsCommand, GetShardIteratorCommand, type _Record as KinesisRecord } from '@aws-sdk/client-kinesis';
import type { Platform } from '../platform.ts';
import type { StreamBatch } from './content.ts';

/** The records of a batch that a Kinesis stream still has, in Lambda's form. Kinesis does not mention expired records: it begins later. */
export async function kinesisRecords({ kinesis }: Platform, batch: StreamBatch): Promise<object[]> {
  const { streamArn: StreamARN, shardId: ShardId, first: StartingSequenceNumber, last } = batch;
  const position = { StreamARN, ShardId, StartingSequenceNumber };
  let { ShardIterator } = await kinesis.send(
    new GetShardIteratorCommand({ ...position, ShardIteratorType: 'AT_SEQUENCE_NUMBER' }),
  );
  const records: KinesisRecord[] = [];
  while (ShardIterator) {
    const page = await kinesis.send(new GetRecordsCommand({ StreamARN, ShardIterator }));
    const found = page.Records ?? [];
    const fitting = found.filter(({ SequenceNumber }) => BigInt(SequenceNumber!) <= BigInt(last));
    records.push(...fitting);
    const isOver = fitting.length < found.length || records.at(-1)?.SequenceNumber === last;
    // A page may be empty although records follow: only MillisBehindLatest says that none does.
    if (isOver || (found.length === 0 && page.MillisBehindLatest === 0)) break;
    ShardIterator = page.NextShardIterator;
  }
  return records.map((record) => asLambdaHands(record, batch));
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html */
function asLambdaHands(
  { SequenceNumber, PartitionKey, Data, ApproximateArrivalTimestamp }: KinesisRecord,
  { streamArn, shardId }: StreamBatch,
): object {
  return {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: PartitionKey,
      sequenceNumber: SequenceNumber,
      data: Buffer.from(Data!).toString('base64'),
      approximateArrivalTimestamp: ApproximateArrivalTimestamp!.getTime() / 1000,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `${shardId}:${SequenceNumber}`,
    eventName: 'aws:kinesis:record',
    awsRegion: streamArn.split(':')[3],
    eventSourceARN: streamArn,
  };
}
