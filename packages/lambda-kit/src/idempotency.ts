import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { dynamodb } from './clients.ts';

/** Runs `work` once for each key, also when a message is delivered again. */
export type Idempotency = (key: string, context: Context, work: () => Promise<void>) => Promise<void>;

/**
 * Runs `work` at every delivery and keeps no record. For handlers that make only conditional writes: a duplicate finds them done,
 * or meets a conflict and decides again, so a record, which costs two writes per message, would gain nothing.
 */
export const everyDelivery: Idempotency = (_key, _context, work) => work();

/** Longer than the 14 days a message can wait in a dead-letter queue before it is redriven. */
const FIFTEEN_DAYS = 15 * 24 * 60 * 60;

/**
 * Idempotency records in the service table. They save work; the conditional write of each handler guarantees the
 * outcome, so a crash between the work and its record does no harm. A duplicate that arrives during the first
 * delivery is refused and its queue brings it again, because the first may still fail.
 * @throws IdempotencyAlreadyInProgressError, or the error of `work`, after which the key is free again
 */
export function powertoolsIdempotency(tableName: string, client: DynamoDBClient = dynamodb()): Idempotency {
  const persistenceStore = new DynamoDBPersistenceLayer({ tableName, awsSdkV3Client: client });
  const config = new IdempotencyConfig({ expiresAfterSeconds: FIFTEEN_DAYS });
  return async (key, context, work) => {
    // A crashed delivery keeps others out until this invocation must have ended.
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
