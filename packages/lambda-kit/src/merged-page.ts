import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Page, type PageQuery, readPage } from './page.ts';
import { cursorAfter } from './page-cursor.ts';

export type MergedPageQuery = Pick<PageQuery<unknown>, 'index' | 'limit' | 'cursor' | 'descending'> & {
  /** The values of `<index>pk`, one for each partition; `<index>sk` must differ from item to item. */
  values: readonly string[];
};

const Raw = z.record(z.string(), z.unknown());

/** One page of several partitions of an ordered index, as if they were one; see `Table.mergedPage`. */
export async function readMergedPage<T>(
  client: DynamoDBClient,
  TableName: string,
  schema: z.ZodType<T>,
  { values, ...query }: MergedPageQuery,
): Promise<Page<T>> {
  const { index, limit, descending = false } = query;
  const pages = await Promise.all(values.map((value) => readPage(client, TableName, Raw, { ...query, value })));
  const positionOf = (item: Record<string, unknown>) => String(item[`${index}sk`]);
  const isBehind = (one: string, other: string) => (descending ? one < other : one > other);
  const order = (one: Record<string, unknown>, other: Record<string, unknown>) =>
    isBehind(positionOf(one), positionOf(other)) ? 1 : -1;
  // If a partition has more items, one of them may come right behind the last item read from it.
  const ends = pages.flatMap(({ items, next }) => (next && items.length > 0 ? [positionOf(items.at(-1)!)] : []));
  const isSure = (item: Record<string, unknown>) => ends.every((end) => !isBehind(positionOf(item), end));
  const read = pages.flatMap(({ items }) => items);
  const shown = read.filter(isSure).sort(order).slice(0, limit);
  const last = shown.at(-1);
  const isMore = ends.length > 0 || shown.length < read.length;
  return {
    items: shown.map((item) => schema.parse(item)),
    ...(last && isMore ? { next: cursorAfter(index, last) } : {}),
  };
}
