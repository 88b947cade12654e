import type * as z from 'zod';
import { instrumented } from './instrumented.ts';
import { describeError, LogMessage, logger, quotesValues } from './log.ts';

/**
 * One task of a workflow: parses its input, runs, and lets a failure reach the workflow, which retries or catches it.
 * Input and output stand in execution histories: ids, codes and flags only.
 */
export function taskHandler<Input, Output>(input: z.ZodType<Input>, run: (input: Input) => Promise<Output>) {
  return instrumented(async (event: unknown): Promise<Output> => {
    try {
      return await run(input.parse(event));
    } catch (error) {
      logger.error(LogMessage.taskFailed, describeError(error));
      throw withoutValues(error);
    }
  });
}

/** A validator's message may quote what it refuses; the workflow's history gets the paths only. */
function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error) || !quotesValues(error)) return error;
  const failure = new Error(`Input refused: ${JSON.stringify(describeError(error).paths)}`);
  failure.name = 'InvalidInput';
  return failure;
}
