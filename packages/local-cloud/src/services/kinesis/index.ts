import type { CloudService, Kernel } from '../../kernel.ts';
import { decreaseRetention, increaseRetention } from './actions/change-retention.ts';
import { createStream } from './actions/create-stream.ts';
import { deleteStream } from './actions/delete-stream.ts';
import { describeStream, describeStreamSummary } from './actions/describe-stream.ts';
import { getRecords } from './actions/get-records.ts';
import { getShardIterator } from './actions/get-shard-iterator.ts';
import { listShards } from './actions/list-shards.ts';
import { listStreams } from './actions/list-streams.ts';
import { putRecord } from './actions/put-record.ts';
import { putRecords } from './actions/put-records.ts';
import { addTagsToStream, listTagsForStream, removeTagsFromStream } from './actions/stream-tags.ts';
import type { KinesisContext } from './context.ts';
import { RecordStore } from './record-store.ts';
import { streamProvisioner } from './stream-provisioner.ts';
import { StreamStore } from './stream-store.ts';
import { streamViews } from './stream-views.ts';
import { Throughput } from './throughput.ts';

/** Kinesis Data Streams, over AWS JSON. */
export function createKinesis(kernel: Kernel): CloudService {
  const streams = new StreamStore(kernel);
  const records = new RecordStore(kernel);
  const context: KinesisContext = { kernel, streams, records, throughput: new Throughput(kernel.clock) };
  let stopSweeping = () => {};
  return {
    name: 'kinesis',
    targetPrefixes: ['Kinesis_20131202'],
    jsonVersion: '1.1',
    verbs: {
      CreateStream: createStream(context),
      DeleteStream: deleteStream(context),
      DescribeStream: describeStream(context),
      DescribeStreamSummary: describeStreamSummary(context),
      IncreaseStreamRetentionPeriod: increaseRetention(context),
      DecreaseStreamRetentionPeriod: decreaseRetention(context),
      ListStreams: listStreams(context),
      ListShards: listShards(context),
      PutRecord: putRecord(context),
      PutRecords: putRecords(context),
      GetShardIterator: getShardIterator(context),
      GetRecords: getRecords(context),
      AddTagsToStream: addTagsToStream(context),
      RemoveTagsFromStream: removeTagsFromStream(context),
      ListTagsForStream: listTagsForStream(context),
    },
    required: {
      StreamName: ['CreateStream'],
      Data: ['PutRecord'],
      PartitionKey: ['PutRecord'],
      Records: ['PutRecords'],
      RetentionPeriodHours: ['IncreaseStreamRetentionPeriod', 'DecreaseStreamRetentionPeriod'],
      ShardId: ['GetShardIterator'],
      ShardIteratorType: ['GetShardIterator'],
      ShardIterator: ['GetRecords'],
      Tags: ['AddTagsToStream'],
      TagKeys: ['RemoveTagsFromStream'],
    },
    views: streamViews(context),
    provisioners: { 'AWS::Kinesis::Stream': streamProvisioner(context) },
    start() {
      stopSweeping = records.sweepRegularly(() => streams.all());
    },
    stop: () => stopSweeping(),
  };
}
