import type { Kernel } from '../../kernel.ts';
import type { Execution } from './model.ts';

const ENDS = {
  SUCCEEDED: 'ExecutionsSucceeded',
  FAILED: 'ExecutionsFailed',
  TIMED_OUT: 'ExecutionsTimedOut',
  ABORTED: 'ExecutionsAborted',
} as const;

/** `AWS/States`: that an execution began, or how it ended and after how many milliseconds. */
export function executionMetrics({ signals }: Kernel) {
  return ({ machine, status, startedAt, stoppedAt }: Execution): void => {
    const of = { namespace: 'AWS/States', dimensions: { StateMachineArn: machine.arn } };
    if (status === 'RUNNING') {
      signals.emit('metric:measured', { ...of, values: { ExecutionsStarted: 1 } });
      return;
    }
    signals.emit('metric:measured', { ...of, values: { [ENDS[status]]: 1 } });
    signals.emit('metric:measured', {
      ...of,
      values: { ExecutionTime: stoppedAt! - startedAt },
      unit: 'Milliseconds',
    });
  };
}
