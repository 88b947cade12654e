import { environment, sqsHandler, startWorkflowOnce } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { HandlingInput } from '../domain/handling.ts';

/** What Step Functions tells of an execution that failed, was aborted or ran out of time. */
const Stopped = z.object({ detail: z.object({ name: z.string(), input: z.string() }) });

/** After so many a person must look: the message ends in the dead-letter queue. */
const MOST_EXECUTIONS = 5;

/**
 * Handles a claim on whose workflow stopped before its end. The table is the truth, so another execution finds its way
 * to where the claim is; its name follows from that of the one that stopped, so that a duplicate starts nothing.
 */
export function resumeHandling(start: (name: string, input: Record<string, unknown>) => Promise<void>) {
  return async ({ detail: { name, input } }: z.infer<typeof Stopped>): Promise<void> => {
    const { claimId, context } = HandlingInput.parse(JSON.parse(input));
    const execution = Number(name.slice(claimId.length + 1) || 1);
    if (execution >= MOST_EXECUTIONS) throw new Error(`The handling of claim ${claimId} stopped ${execution} times`);
    await start(`${claimId}-${execution + 1}`, { claimId, context });
  };
}

const { HANDLE_CLAIM } = environment(z.object({ HANDLE_CLAIM: z.string().min(1) }));

export const handler = sqsHandler(
  Stopped,
  resumeHandling((name, input) => startWorkflowOnce(HANDLE_CLAIM, name, input)),
);
