import type { Verb } from '../../../kernel.ts';
import type { StatesRoom } from '../room.ts';
import { executionShape, on, resultShape } from './execution-shape.ts';

/** DescribeExecution, of a Standard execution. */
export function describeExecution({ executions }: StatesRoom): Verb<{ executionArn?: string }> {
  return {
    permissions: on('DescribeExecution', 'executionArn'),
    run({ executionArn = '' }) {
      const execution = executions.get(executionArn);
      const { input } = execution;
      return { ...executionShape(execution), ...resultShape(execution), input, inputDetails: { included: true } };
    },
  };
}
