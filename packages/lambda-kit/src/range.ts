import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

export interface RangeQuery {
  pk: string;
  /** The least and the greatest sort key, both included. */
  from: string;
  to: string;
  /** Most items. */
  limit: number;
  /** From the greatest sort key down. */
  descending?: boolean;
}

/** The stored items of one range; see `Table.range`. */
export async function readRange(
  client: DynamoDBClient,
  TableName: string,
  { pk, from, to, limit, descending = false }: RangeQuery,
): Promise<Record<string, AttributeValue>[]> {
  // DynamoDB refuses a range that ends before it begins.
  if (from > to) return [];
  const found: Record<string, AttributeValue>[] = [];
  let startKey: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: marshall({ ':pk': pk, ':from': from, ':to': to }),
        ConsistentRead: true,
        ScanIndexForward: !descending,
        Limit: limit - found.length,
        ExclusiveStartKey: startKey,
      }),
    );
    found.push(...Items);
    startKey = LastEvaluatedKey;
  } while (startKey && found.length < limit);
  return found;
}
