import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import { cursorAfter, keyAfter } from './page-cursor.ts';
import { readWhole } from './read-all.ts';

/** Some items of an ordered index. */
export interface Page<T> {
  items: T[];
  /** Cursor of the page after this one; absent on the last one. */
  next?: string;
}

export interface PageQuery<T> {
  /** An index that the service's `infrastructure.cjs` lists as ordered: its items carry `<index>pk` and `<index>sk`. */
  index: string;
  /** The value of `<index>pk`. */
  value: string;
  /** Most items. A page may be shorter, even if another one follows. */
  limit: number;
  /** `next` of the page before. */
  cursor?: string;
  /** From the greatest `<index>sk` down. */
  descending?: boolean;
  /** Leaves out all other items. Reading goes on until the page is half full, so that leaving a few out costs no further query. */
  only?: (item: T) => boolean;
  /** Reads the items from the table, for an index that does not hold all their attributes. */
  whole?: boolean;
}

/** One page of an ordered index; see `Table.page`. */
export async function readPage<T>(
  client: DynamoDBClient,
  TableName: string,
  schema: z.ZodType<T>,
  { index, value, limit, cursor, descending = false, only = () => true, whole = false }: PageQuery<T>,
): Promise<Page<T>> {
  const found: { item: T; keys: Record<string, unknown> }[] = [];
  let from: Record<string, AttributeValue> | undefined;
  if (cursor !== undefined) from = marshall(keyAfter(index, value, cursor));
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: index,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': `${index}pk` },
        ExpressionAttributeValues: marshall({ ':pk': value }),
        ScanIndexForward: !descending,
        // One more than shown, to know whether this is the last page.
        Limit: limit + 1,
        ExclusiveStartKey: from,
      }),
    );
    const stored = whole
      ? await readWhole(client, TableName, `${index}pk`, Items)
      : Items.map((item) => ({ entry: item, item }));
    const read = stored.map(({ entry, item }) => ({ item: schema.parse(unmarshall(item)), keys: unmarshall(entry) }));
    found.push(...read.filter(({ item }) => only(item)));
    from = LastEvaluatedKey;
  } while (from && found.length < limit / 2);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const isLast = from === undefined && found.length === shown.length;
  return { items: shown.map(({ item }) => item), ...(isLast || !last ? {} : { next: cursorAfter(index, last.keys) }) };
}
