import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { Input } from '../dynalite.ts';
import type { Engine } from '../engine.ts';
import { onRequestItems } from '../permissions.ts';

interface WriteRequest {
  PutRequest?: { Item: Input };
  DeleteRequest?: { Key: Input };
}

/** Each write succeeds or fails alone, as on AWS; only a request that is invalid as a whole is refused as a whole. */
export const batchWriteItem = (engine: Engine): Verb<{ RequestItems: Record<string, WriteRequest[]> }> => ({
  permissions: onRequestItems(engine.kernel, 'BatchWriteItem'),
  run(input, { caller }) {
    const bill = { caller, factor: 1 } as const;
    engine.validated('BatchWriteItem', input);
    refuseRepeatedKeys(engine, input.RequestItems);
    engine.transaction(() => {
      for (const [TableName, requests] of Object.entries(input.RequestItems)) {
        for (const { PutRequest, DeleteRequest } of requests) {
          if (PutRequest) engine.write('PutItem', { TableName, Item: PutRequest.Item }, bill);
          else engine.write('DeleteItem', { TableName, Key: DeleteRequest!.Key }, bill);
        }
      }
    });
    return { UnprocessedItems: {} };
  },
});

function refuseRepeatedKeys(engine: Engine, items: Record<string, WriteRequest[]>): void {
  for (const [tableName, requests] of Object.entries(items)) {
    const table = engine.table(tableName);
    const keys = requests.map(({ PutRequest, DeleteRequest }) =>
      engine.rowKey(table, { ...PutRequest, ...DeleteRequest }),
    );
    if (new Set(keys).size < keys.length) {
      throw new AwsError('ValidationException', 'Provided list of item keys contains duplicates');
    }
  }
}
