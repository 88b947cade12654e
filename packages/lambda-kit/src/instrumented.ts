import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { describeError, LogMessage, logger, withoutValues } from './log.ts';

/**
 * middy would answer five milliseconds before the function's timeout and leave the work running into the next
 * invocation: abandoned calls would go on, and a write reported as failed could still happen. Lambda ends it all.
 */
const endedByLambda = { timeoutEarlyInMillis: 0 };

/**
 * Gives a handler what every function here has: the logger with request id, function name and cold start, and errors
 * that carry no values into Lambda's own report of a failure. For triggers that have no specific handler in the kit.
 * @param answerTo returns the function's answer to an error and logs it; without it the function fails with the error
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
