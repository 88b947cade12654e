import type { Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import { on, seconds } from './execution-shape.ts';

/** StopExecution: ends an execution as ABORTED; one that has already ended stays unchanged. */
export function stopExecution({
  executions,
  engine,
}: StepFunctionsContext): Verb<{ executionArn?: string; error?: string; cause?: string }> {
  return {
    permissions: on('StopExecution', 'executionArn'),
    run({ executionArn = '', error, cause }) {
      const execution = executions.get(executionArn);
      const ended = execution.status === 'RUNNING' ? engine.abort(execution, error, cause) : execution;
      return { stopDate: seconds(ended.stoppedAt ?? ended.startedAt) };
    },
  };
}
