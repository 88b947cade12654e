import type { Caller } from '../../kernel.ts';
import { StateError } from './failures.ts';
import { pauseUntil, type Run } from './run.ts';
import type { Integration } from './task-resources.ts';

const LOOK_AGAIN = 1000;

/** `startExecution.sync`: waits until the started execution has ended. */
export async function awaitExecution(
  run: Run,
  caller: Caller,
  task: Integration,
  started: unknown,
  deadline: number,
): Promise<unknown> {
  const executionArn = (started as { ExecutionArn: string }).ExecutionArn;
  for (;;) {
    const found = await run.kernel.call(caller, 'states', 'DescribeExecution', { executionArn });
    if (found.status === 'SUCCEEDED')
      return {
        ExecutionArn: found.executionArn,
        StateMachineArn: found.stateMachineArn,
        Name: found.name,
        Status: found.status,
        StartDate: found.startDate * 1000,
        StopDate: found.stopDate * 1000,
        Input: task.pattern === 'sync:2' ? JSON.parse(found.input) : found.input,
        Output: task.pattern === 'sync:2' ? JSON.parse(found.output) : found.output,
      };
    if (found.status !== 'RUNNING') throw new StateError('States.TaskFailed', JSON.stringify(found));
    if (run.kernel.clock.now() >= deadline) throw new StateError('States.Timeout');
    await pauseUntil(run, Math.min(deadline, run.kernel.clock.now() + LOOK_AGAIN));
  }
}
