import type { Engine } from './engine.ts';
import { keyOf } from './engine.ts';

/** AWS deletes expired items within days; here they go within a minute, and readers must not count on either. */
const SWEEP_MS = 60_000;
const bySystem = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

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
  for (const [TableName, { ttl }] of engine.settings.all()) {
    if (!ttl) continue;
    const { Items } = await engine.run('Scan', {
      TableName,
      FilterExpression: 'attribute_type(#ttl, :number) AND #ttl < :now',
      ExpressionAttributeNames: { '#ttl': ttl },
      ExpressionAttributeValues: { ':number': { S: 'N' }, ':now': { N: String(now) } },
    });
    const table = engine.table(TableName);
    for (const item of Items) {
      engine.transaction(() => engine.write('DeleteItem', { TableName, Key: keyOf(table, item) }, bySystem));
    }
  }
}
