import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { Table } from '@claimstream/lambda-kit';
import { startCloud } from '@claimstream/local-cloud';
import { serviceTable, type TableIndex } from '@claimstream/serverless-preset';

/**
 * Tables for tests of stores and handlers: the local DynamoDB with its conditions and indexes, without a stack.
 * @param indexes the indexes, as in the service's `infrastructure.cjs`
 */
export async function tableUnderTest(indexes: TableIndex[] = []) {
  const cloud = await startCloud({ quiet: true });
  const client = new DynamoDBClient({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode } = serviceTable({ indexes }).Resources
    .Table.Properties;
  let count = 0;

  return {
    client,
    /** A new empty table. */
    async fresh(): Promise<FreshTable> {
      count += 1;
      const TableName = `table-${count}`;
      await client.send(
        new CreateTableCommand({ TableName, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode }),
      );
      const items = async () =>
        ((await client.send(new ScanCommand({ TableName }))).Items ?? []).map((item) => unmarshall(item) as any);
      return {
        name: TableName,
        table: new Table(TableName, () => client),
        items,
        events: async () => (await items()).flatMap(({ outbox }) => (outbox ? JSON.parse(outbox) : [])),
        state: async () => {
          const text = JSON.stringify((await items()).map(({ version: _, ...item }) => item).sort(byKey));
          return JSON.parse(text.replaceAll(/(00-[0-9a-f]{32}-)[0-9a-f]{16}(-0\d)/g, '$1span$2'));
        },
        drop: async () => {
          await client.send(new DeleteTableCommand({ TableName }));
        },
      };
    },
    async stop(): Promise<void> {
      client.destroy();
      await cloud.stop();
    },
  };
}
const byKey = (one: any, other: any) => `${one.pk} ${one.sk}`.localeCompare(`${other.pk} ${other.sk}`);

export type TableUnderTest = Awaited<ReturnType<typeof tableUnderTest>>;

export interface FreshTable {
  name: string;
  table: Table;
  /** Every item as plain values, `version` and `outbox` included. */
  items(): Promise<any[]>;
  /** The events in the items' current outboxes. */
  events(): Promise<OutgoingEvent[]>;
  /** Every item in a form that is equal after two runs of the same work: sorted, without versions and random span ids. */
  state(): Promise<any[]>;
  drop(): Promise<void>;
}
