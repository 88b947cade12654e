import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import type { Page } from './page.ts';
import { fitsKey, noSuchPage } from './page-cursor.ts';
import { readRange } from './range.ts';

export interface RangePageQuery {
  /** Partitions to read as if they were one; items with the same sort key count as one. */
  pks: readonly string[];
  /** The beginning of the sort keys. */
  prefix: string;
  /** Most items. */
  limit: number;
  /** `next` of the page before. */
  cursor?: string;
  /** From the greatest sort key down. */
  descending?: boolean;
  /** Further items that are stored in another shape; a stored item with the same sort key replaces one of them. */
  besides?: readonly Readonly<{ sk: string } & Record<string, unknown>>[];
}

/** Sorts behind every character of a sort key. */
const LAST = '\uffff';

/** One page of the items under a prefix; see `Table.rangePage`. */
export async function readRangePage<T>(
  client: DynamoDBClient,
  TableName: string,
  schema: z.ZodType<T>,
  { pks, prefix, limit, cursor, descending = false, besides = [] }: RangePageQuery,
): Promise<Page<T>> {
  const after = cursor === undefined ? undefined : sortKeyIn(cursor, prefix);
  const [from, to] = descending ? [prefix, after ?? prefix + LAST] : [after ?? prefix, prefix + LAST];
  // Two more than shown: the item after which the page begins, and one to know whether this is the last page.
  const query = { from, to, limit: limit + 2, descending };
  const read = (await Promise.all(pks.map((pk) => readRange(client, TableName, { pk, ...query })))).flat();
  const within = besides.filter(({ sk }) => from <= sk && sk <= to);
  const items = [...within, ...read.map((stored) => unmarshall(stored))];
  const bySortKey = new Map(items.map((item) => [item.sk as string, item]));
  if (after !== undefined) bySortKey.delete(after);
  const keys = [...bySortKey.keys()].sort();
  if (descending) keys.reverse();
  const shown = keys.slice(0, limit);
  const isMore = keys.length > shown.length;
  return {
    items: shown.map((key) => schema.parse(bySortKey.get(key))),
    ...(isMore ? { next: Buffer.from(shown.at(-1)!).toString('base64url') } : {}),
  };
}

/** @throws Problem 400 if a caller made the cursor up */
function sortKeyIn(cursor: string, prefix: string): string {
  const sortKey = Buffer.from(cursor, 'base64url').toString('utf8');
  if (sortKey.startsWith(prefix) && fitsKey(sortKey)) return sortKey;
  throw noSuchPage();
}
