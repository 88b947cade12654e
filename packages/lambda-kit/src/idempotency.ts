import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { Context } from 'aws-lambda';

/** Runs `work` once for each key, whatever is delivered again. */
export type Idempotency = (key: string, context: Context, work: () => Promise<void>) => Promise<void>;

/** Longer than the 14 days a message can wait in a dead-letter queue before it is redriven. */
const FIFTEEN_DAYS = 15 * 24 * 60 * 60;

/**
 * Idempotency kept in the service's own table. It saves work; what guarantees the outcome is the conditional write
 * of each handler, so a crash between the work and its record does no harm.
 */
export function powertoolsIdempotency(tableName: string): Idempotency {
  const persistenceStore = new DynamoDBPersistenceLayer({ tableName });
  const config = new IdempotencyConfig({ expiresAfterSeconds: FIFTEEN_DAYS });
  return async (key, context, work) => {
    config.registerLambdaContext(context);
    const run = makeIdempotent(
      async (_key: string) => {
        await work();
        return { done: true };
      },
      { persistenceStore, config, dataIndexArgument: 0 },
    );
    await run(key);
  };
}
