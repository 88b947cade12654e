import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { dynamodb } from './clients.ts';

/** Runs `work` once for each key, whatever is delivered again. */
export type Idempotency = (key: string, context: Context, work: () => Promise<void>) => Promise<void>;

/**
 * Runs `work` at every delivery, and keeps no record. For a handler that does nothing but conditional writes: a duplicate finds them done,
 * or meets a conflict and decides anew, so that two writes a message for a record of it would buy nothing.
 */
export const everyDelivery: Idempotency = (_key, _context, work) => work();

/** Longer than the 14 days a message can wait in a dead-letter queue before it is redriven. */
const FIFTEEN_DAYS = 15 * 24 * 60 * 60;

/**
 * Idempotency kept in the service table. It saves work; what guarantees the outcome is the conditional write
 * of each handler, so a crash between the work and its record does no harm. A duplicate that comes while the first
 * delivery is at work is refused, so that its queue brings it again: the first may still fail.
 * @throws IdempotencyAlreadyInProgressError, or whatever `work` throws, and then the key is free again
 */
export function powertoolsIdempotency(tableName: string, client: DynamoDBClient = dynamodb()): Idempotency {
  const persistenceStore = new DynamoDBPersistenceLayer({ tableName, awsSdkV3Client: client });
  const config = new IdempotencyConfig({ expiresAfterSeconds: FIFTEEN_DAYS });
  return async (key, context, work) => {
    // Until the end of this invocation at the latest a crashed delivery keeps others out.
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
