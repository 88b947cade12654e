import type * as z from 'zod';
import { tellingOfTimeout } from './before-timeout.ts';
import { instrumented } from './instrumented.ts';
import { journeyOf } from './journey-lines.ts';
import { LogMessage, logger } from './log.ts';

/**
 * One task of a workflow: parses its input, runs, and lets a failure reach the workflow, which retries or catches it by
 * the error's class. Execution histories keep input and output, so they hold ids, codes and flags only. The journey of its log lines
 * is the `correlationId` of the input, or of the input's `context`, whether the schema names it or not.
 * @throws InvalidInput naming the paths of an input that does not fit the schema
 * @example export const handler = taskHandler(z.object({ claimId: z.uuid() }), ({ claimId }) => closeClaim(claimId));
 */
export function taskHandler<Input, Output>(input: z.ZodType<Input>, run: (input: Input) => Promise<Output>) {
  return instrumented(async (event: unknown, context): Promise<Output> => {
    const correlationId = journeyOf(event);
    // Each invocation has one task: all its log lines carry the journey, the one about a failure too.
    if (correlationId) logger.appendKeys({ correlationId });
    const output = await tellingOfTimeout(context, () => run(input.parse(event)));
    logger.info(LogMessage.taskDone);
    return output;
  });
}
