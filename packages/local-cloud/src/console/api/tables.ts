import type { ConsoleContext, ConsolePage } from '../context.ts';
import { plainItem } from '../plain-item.ts';

const PAGE = 50;

/** Every table; with a name, a page of its items as plain JSON. `next` is the last key of the previous page. */
export const tables: ConsolePage = async (context, { name, query }) => {
  if (name) return items(context, name, query.next);
  const { TableNames } = await context.ask('dynamodb', 'ListTables', { Limit: 100 });
  return Promise.all(TableNames.map((table: string) => describe(context, table)));
};

async function describe({ ask }: ConsoleContext, TableName: string) {
  const { Table } = await ask('dynamodb', 'DescribeTable', { TableName });
  const key = (schema: any[]): string => schema.map(({ AttributeName }) => AttributeName).join(', ');
  return {
    name: TableName,
    key: key(Table.KeySchema),
    indexes: (Table.GlobalSecondaryIndexes ?? []).map((index: any) => ({
      name: index.IndexName,
      key: key(index.KeySchema),
    })),
    ...(await counted(ask, TableName)),
    stream: Table.StreamSpecification?.StreamEnabled === true,
  };
}

/** The current number of items: AWS's own count in DescribeTable lags. Reads at most a megabyte. */
async function counted(ask: ConsoleContext['ask'], TableName: string): Promise<{ items: number; more: boolean }> {
  const { Count, LastEvaluatedKey } = await ask('dynamodb', 'Scan', { TableName, Select: 'COUNT' });
  return { items: Count, more: LastEvaluatedKey !== undefined };
}

async function items(context: ConsoleContext, TableName: string, next: string | undefined) {
  const { Items, LastEvaluatedKey } = await context.ask('dynamodb', 'Scan', {
    TableName,
    Limit: PAGE,
    ...(next && { ExclusiveStartKey: JSON.parse(next) }),
  });
  return {
    ...(await describe(context, TableName)),
    page: Items.map(plainItem),
    ...(LastEvaluatedKey && { next: JSON.stringify(LastEvaluatedKey) }),
  };
}
