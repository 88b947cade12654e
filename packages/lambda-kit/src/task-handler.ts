import type * as z from 'zod';
import { instrumented } from './instrumented.ts';

/**
 * One task of a workflow: parses its input, runs, and lets a failure reach the workflow, which retries or catches it by
 * the error's class. Input and output stand in execution histories: ids, codes and flags only.
 * @throws InvalidInput naming the paths of an input that is not of the schema
 * @example export const handler = taskHandler(z.object({ claimId: z.uuid() }), ({ claimId }) => closeClaim(claimId));
 */
export function taskHandler<Input, Output>(input: z.ZodType<Input>, run: (input: Input) => Promise<Output>) {
  return instrumented(async (event: unknown): Promise<Output> => run(input.parse(event)));
}
