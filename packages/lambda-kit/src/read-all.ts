import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

type Item = Record<string, AttributeValue>;

/** Limit of one BatchGetItem. */
const MOST_GETS = 100;

/** The items under these keys, in no order, without missing ones. */
export async function readAll(
  client: DynamoDBClient,
  TableName: string,
  keys: readonly Item[],
  ConsistentRead = false,
): Promise<Item[]> {
  const found: Item[] = [];
  let wanted = [...keys];
  while (wanted.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: wanted.slice(0, MOST_GETS), ConsistentRead } } }),
    );
    found.push(...(Responses?.[TableName] ?? []));
    wanted = [...(UnprocessedKeys?.[TableName]?.Keys ?? []), ...wanted.slice(MOST_GETS)];
  }
  return found;
}

/**
 * The items whose keys an index holds, in its order. Consistent, so they are at least as new as the index: items that have left
 * the partition since are left out.
 * @param attribute that names the partition of the index
 * @returns each item with its entry in the index
 */
export async function readWhole(
  client: DynamoDBClient,
  TableName: string,
  attribute: string,
  entries: readonly Item[],
): Promise<{ entry: Item; item: Item }[]> {
  const keys = entries.map(({ pk, sk }) => ({ pk: pk!, sk: sk! }));
  const items = await readAll(client, TableName, keys, true);
  const nameOf = ({ pk, sk }: Item) => JSON.stringify([pk?.S, sk?.S]);
  const byKey = new Map(items.map((item) => [nameOf(item), item]));
  return entries.flatMap((entry) => {
    const item = byKey.get(nameOf(entry));
    return item && item[attribute]?.S === entry[attribute]?.S ? [{ entry, item }] : [];
  });
}
