import { continueJourney } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { HandlingInput } from '../domain/handling.ts';

/** The event from Step Functions about an execution that failed, was aborted or ran out of time. */
export const StoppedExecution = z.object({ detail: z.object({ name: z.string(), input: z.string() }) });

/** After this many executions a person must look: the message ends in the dead-letter queue. */
const MOST_EXECUTIONS = 5;

/**
 * Starts another execution for a claim whose workflow stopped before its end. The table is the truth, so the new execution
 * finds the step that the claim has reached. Its name follows from the name of the stopped one, so that a duplicate starts
 * nothing.
 */
export function resumeHandling(start: (name: string, input: Record<string, unknown>) => Promise<void>) {
  return async ({ detail: { name, input } }: z.infer<typeof StoppedExecution>): Promise<void> => {
    const { claimId, context } = HandlingInput.parse(JSON.parse(input));
    continueJourney(context.correlationId);
    const [, round = '', tried] = /^(-r\d+)?(?:-(\d+))?$/.exec(name.slice(claimId.length)) ?? [];
    const execution = Number(tried ?? 1);
    if (execution >= MOST_EXECUTIONS) throw new Error(`The handling of claim ${claimId} stopped ${execution} times`);
    await start(`${claimId}${round}-${execution + 1}`, { claimId, context });
  };
}
