import type { CloudService, Kernel } from '../../kernel.ts';
import { batchWriteItem } from './actions/batch-write-item.ts';
import { batchGetItem, read } from './actions/read.ts';
import { describeStream, getRecords, getShardIterator, listStreams } from './actions/streams.ts';
import {
  describeContinuousBackups,
  describeTimeToLive,
  updateContinuousBackups,
  updateTimeToLive,
} from './actions/table-features.ts';
import { createTable, deleteTable, describeTable, listTables, updateTable } from './actions/tables.ts';
import { tagVerb } from './actions/tags.ts';
import { transactGetItems } from './actions/transact-get-items.ts';
import { transactWriteItems } from './actions/transact-write-items.ts';
import { writeItem } from './actions/write-item.ts';
import { Engine } from './engine.ts';
import { sweepRegularly } from './expiry.ts';
import { tableProvisioner } from './table-provisioner.ts';
import { TransactionTokens } from './transaction-tokens.ts';

/** DynamoDB and DynamoDB Streams. */
export function createDynamodb(kernel: Kernel): CloudService {
  const engine = new Engine(kernel);
  let stopSweeping = () => {};
  return {
    name: 'dynamodb',
    targetPrefixes: ['DynamoDB_20120810', 'DynamoDBStreams_20120810'],
    jsonVersion: '1.0',
    verbs: {
      PutItem: writeItem(engine, 'PutItem'),
      UpdateItem: writeItem(engine, 'UpdateItem'),
      DeleteItem: writeItem(engine, 'DeleteItem'),
      GetItem: read(engine, 'GetItem'),
      Query: read(engine, 'Query'),
      Scan: read(engine, 'Scan'),
      BatchGetItem: batchGetItem(engine),
      BatchWriteItem: batchWriteItem(engine),
      TransactGetItems: transactGetItems(engine),
      TransactWriteItems: transactWriteItems(engine, new TransactionTokens(kernel)),
      CreateTable: createTable(engine),
      DeleteTable: deleteTable(engine),
      DescribeTable: describeTable(engine),
      ListTables: listTables(engine),
      UpdateTable: updateTable(engine),
      UpdateTimeToLive: updateTimeToLive(engine),
      DescribeTimeToLive: describeTimeToLive(engine),
      UpdateContinuousBackups: updateContinuousBackups(engine),
      DescribeContinuousBackups: describeContinuousBackups(engine),
      TagResource: tagVerb(engine, 'TagResource'),
      UntagResource: tagVerb(engine, 'UntagResource'),
      ListTagsOfResource: tagVerb(engine, 'ListTagsOfResource'),
      ListStreams: listStreams(engine),
      DescribeStream: describeStream(engine),
      GetShardIterator: getShardIterator(engine),
      GetRecords: getRecords(engine),
    },
    required: {
      // Without the checks that dynalite makes itself.
      TableName: [
        'CreateTable',
        'DescribeContinuousBackups',
        'DescribeTimeToLive',
        'UpdateContinuousBackups',
        'UpdateTable',
        'UpdateTimeToLive',
      ],
      TransactItems: ['TransactGetItems', 'TransactWriteItems'],
      TimeToLiveSpecification: ['UpdateTimeToLive'],
      PointInTimeRecoverySpecification: ['UpdateContinuousBackups'],
      StreamArn: ['DescribeStream', 'GetShardIterator'],
      ShardId: ['GetShardIterator'],
      ShardIteratorType: ['GetShardIterator'],
      ShardIterator: ['GetRecords'],
    },
    provisioners: { 'AWS::DynamoDB::Table': tableProvisioner(engine) },
    start() {
      stopSweeping = sweepRegularly(engine);
    },
    stop() {
      stopSweeping();
      engine.rows.close();
    },
  };
}
