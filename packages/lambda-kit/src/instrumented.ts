import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { describeError, LogMessage, logger, withoutValues } from './log.ts';

/**
 * middy would answer five milliseconds before the function's timeout, and leave the work running behind the next
 * invocation: calls that nobody waits for go on, a write comes when it was reported as failed. Lambda ends it all.
 */
const endedByLambda = { timeoutEarlyInMillis: 0 };

/**
 * Wraps a handler in what every function here has: the logger with request id, function name and cold start, and no
 * value in what Lambda itself tells of a failure. For triggers that have no handler of their own in the kit.
 * @example export const handler = instrumented(async (event: APIGatewayProxyWebsocketEventV2) => ({ statusCode: 200 }));
 */
export function instrumented<Event, Result>(handle: (event: Event, context: Context) => Promise<Result>) {
  return middy<Event, Result>(endedByLambda)
    .use(injectLambdaContext(logger, { resetKeys: true, logEvent: false }))
    .handler(async (event: Event, context: Context) => {
      try {
        return await handle(event, context);
      } catch (error) {
        logger.error(LogMessage.functionFailed, describeError(error));
        throw withoutValues(error);
      }
    });
}
