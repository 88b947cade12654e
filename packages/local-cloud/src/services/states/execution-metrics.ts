import type { Kernel } from '../../kernel.ts';
import type { Execution } from './model.ts';

const ENDS = {
  SUCCEEDED: 'ExecutionsSucceeded',
  FAILED: 'ExecutionsFailed',
  TIMED_OUT: 'ExecutionsTimedOut',
  ABORTED: 'ExecutionsAborted',
} as const;

/** `AWS/States`: an execution's start, or its outcome and duration in milliseconds. */
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
