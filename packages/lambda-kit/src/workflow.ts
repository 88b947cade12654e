import {
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
} from '@aws-sdk/client-sfn';
import { stepFunctions } from './clients.ts';

/** An Express workflow ended without success; thrown, so that the queue retries the message that started it. */
export class WorkflowFailed extends Error {
  constructor(status: string, error: string | undefined) {
    super(`The workflow ended ${status}${error ? `: ${error}` : ''}`);
    this.name = 'WorkflowFailed';
  }
}

/**
 * Runs an Express workflow to its end and returns its output, parsed.
 * @throws WorkflowFailed unless it SUCCEEDED: StartSyncExecution itself answers 200 for a failed run, too
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html
 */
export async function runWorkflow(
  stateMachineArn: string,
  input: Record<string, unknown>,
  client: Pick<SFNClient, 'send'> = stepFunctions(),
): Promise<unknown> {
  const run = await client.send(new StartSyncExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }));
  if (run.status !== 'SUCCEEDED') throw new WorkflowFailed(run.status ?? 'without a status', run.error);
  return JSON.parse(run.output ?? 'null');
}

/**
 * Starts a Standard workflow under a business id; a duplicate starts nothing, for 90 days after the run ended.
 * @param name 1 to 80 letters, digits, `-` and `_`
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
export async function startWorkflowOnce(
  stateMachineArn: string,
  name: string,
  input: Record<string, unknown>,
  client: Pick<SFNClient, 'send'> = stepFunctions(),
): Promise<void> {
  try {
    await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
  } catch (error) {
    if ((error as Error).name !== 'ExecutionAlreadyExists') throw error;
  }
}

/** Lets a waiting workflow go on. False if the token is stale: the wait has already ended, which is not an error. */
export function completeWait(
  taskToken: string,
  output: Record<string, unknown>,
  client: Pick<SFNClient, 'send'> = stepFunctions(),
): Promise<boolean> {
  return client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })).then(
    () => true,
    (error: Error) => {
      if (['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'].includes(error.name)) return false;
      throw error;
    },
  );
}
