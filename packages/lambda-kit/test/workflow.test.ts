import './environment.ts';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { completeWait, runWorkflow, startWorkflowOnce, WorkflowFailed } from '../src/index.ts';

const ARN = 'arn:aws:states:us-east-1:000000000000:stateMachine:handle-claim';

/** Step Functions with a given answer, which record their requests. */
function stepFunctions(answer: Record<string, unknown> | Error) {
  const asked: { command: string; input: any }[] = [];
  const client = {
    send: async (command: { constructor: { name: string }; input: unknown }) => {
      asked.push({ command: command.constructor.name, input: command.input });
      if (answer instanceof Error) throw answer;
      return answer;
    },
  } as unknown as Pick<SFNClient, 'send'>;
  return { asked, client };
}
const named = (name: string) => Object.assign(new Error(name), { name });

describe('an Express workflow', () => {
  it('runs to its end with the input, and returns its output', async () => {
    const { asked, client } = stepFunctions({ status: 'SUCCEEDED', output: '{"state":"accepted"}' });
    expect(await runWorkflow(ARN, { id: 7 }, client)).toEqual({ state: 'accepted' });
    expect(asked).toEqual([
      { command: 'StartSyncExecutionCommand', input: { stateMachineArn: ARN, input: '{"id":7}' } },
    ]);
  });

  it.each(['FAILED', 'TIMED_OUT', undefined])('that ended %p throws, so that the queue tries again', async (status) => {
    const { client } = stepFunctions({ status, error: 'States.Timeout', context: 'Jane Roe', output: '{}' });
    const error: any = await runWorkflow(ARN, {}, client).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(WorkflowFailed);
    expect(error.message).toBe(`The workflow ended ${status ?? 'without a status'}: States.Timeout`);
  });
});

describe('a Standard workflow', () => {
  it('is started under the business id', async () => {
    const { asked, client } = stepFunctions({ executionArn: 'x' });
    await startWorkflowOnce(ARN, 'claim-7', { id: 7 }, client);
    expect(asked).toEqual([
      { command: 'StartExecutionCommand', input: { stateMachineArn: ARN, name: 'claim-7', input: '{"id":7}' } },
    ]);
  });

  it('that runs or ran already under the id is not started again, which is not an error', async () => {
    const { client } = stepFunctions(named('ExecutionAlreadyExists'));
    await expect(startWorkflowOnce(ARN, 'claim-7', {}, client)).resolves.toBeUndefined();
  });

  it('that cannot be started throws', async () => {
    const { client } = stepFunctions(named('ExecutionLimitExceeded'));
    await expect(startWorkflowOnce(ARN, 'claim-7', {}, client)).rejects.toThrow('ExecutionLimitExceeded');
  });
});

describe('a wait', () => {
  it('ends with the output', async () => {
    const { asked, client } = stepFunctions({});
    expect(await completeWait('token', { state: 'paid' }, client)).toBe(true);
    expect(asked).toEqual([
      { command: 'SendTaskSuccessCommand', input: { taskToken: 'token', output: '{"state":"paid"}' } },
    ]);
  });

  it.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])(
    'that ended before (%s) answers false',
    async (name) => {
      expect(await completeWait('token', {}, stepFunctions(named(name)).client)).toBe(false);
    },
  );

  it('that cannot be ended now throws, so that it is tried again', async () => {
    await expect(completeWait('token', {}, stepFunctions(named('ThrottlingException')).client)).rejects.toThrow(
      'ThrottlingException',
    );
  });
});
