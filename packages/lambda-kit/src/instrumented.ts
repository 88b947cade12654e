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
 * @param answerTo what the function answers to an error, logged by itself; without an answer the error is the function's
 * @example export const handler = instrumented(async (event: APIGatewayProxyWebsocketEventV2) => ({ statusCode: 200 }));
 */
export function instrumented<Event, Result>(
  handle: (event: Event, context: Context) => Promise<Result>,
  answerTo: (error: unknown) => Result | undefined = () => undefined,
) {
  return middy<Event, Result>(endedByLambda)
    .use(injectLambdaContext(logger, { resetKeys: true, logEvent: false }))
    .onError((request) => {
      const answer = answerTo(request.error);
      if (answer !== undefined) {
        request.response = answer;
        return;
      }
      logger.error(LogMessage.functionFailed, describeError(request.error));
      request.error = withoutValues(request.error);
    })
    .handler(handle);
}
