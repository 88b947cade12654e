import { AwsError } from '../../errors.ts';
import type { Item } from './dynalite.ts';
import type { Engine } from './engine.ts';
import { keyOf } from './engine.ts';

/** AWS deletes expired items within days, this cloud within a minute; readers must not count on either. */
const SWEEP_MS = 60_000;
const bySystem = { userIdentity: { Type: 'Service', PrincipalId: 'dynamodb.amazonaws.com' } };

/** Deletes items whose time to live has passed, and trims the streams. @returns a function that stops it */
export function sweepRegularly(engine: Engine): () => void {
  const { clock } = engine.kernel;
  let cancel = () => {};
  let stopped = false;
  const sweep = () => {
    cancel = clock.after(SWEEP_MS, () => {
      deleteExpired(engine)
        .catch((error: Error) => engine.kernel.notice('error', `dynamodb: expiry failed: ${error.message}`))
        .finally(() => stopped || sweep());
    });
  };
  sweep();
  return () => {
    stopped = true;
    cancel();
  };
}

export async function deleteExpired(engine: Engine): Promise<void> {
  engine.streams.trim();
  const now = Math.floor(engine.kernel.clock.now() / 1000);
  for (const [TableName, { ttl }] of engine.settings.all()) if (ttl) await sweepTable(engine, TableName, ttl, now);
}

async function sweepTable(engine: Engine, TableName: string, ttl: string, now: number): Promise<void> {
  const table = engine.table(TableName);
  const expired = {
    ExpressionAttributeNames: { '#ttl': ttl },
    ExpressionAttributeValues: { ':number': { S: 'N' }, ':now': { N: String(now) } },
  };
  const condition = 'attribute_type(#ttl, :number) AND #ttl < :now';
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await engine.run('Scan', {
      TableName,
      ...expired,
      FilterExpression: condition,
      ...(ExclusiveStartKey && { ExclusiveStartKey }),
    });
    for (const item of page.Items) {
      const doomed = { TableName, Key: keyOf(table, item), ...expired, ConditionExpression: condition };
      try {
        engine.transaction(() => engine.write('DeleteItem', doomed, bySystem));
      } catch (error) {
        // Its expiry was extended after it was read.
        if (!(error instanceof AwsError) || error.code !== 'ConditionalCheckFailedException') throw error;
      }
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
