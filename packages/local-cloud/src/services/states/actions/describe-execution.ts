import type { Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import { executionShape, on, resultShape } from './execution-shape.ts';

/** DescribeExecution, for Standard executions. */
export function describeExecution({ executions }: StepFunctionsContext): Verb<{ executionArn?: string }> {
  return {
    permissions: on('DescribeExecution', 'executionArn'),
    run({ executionArn = '' }) {
      const execution = executions.get(executionArn);
      const { input } = execution;
      return { ...executionShape(execution), ...resultShape(execution), input, inputDetails: { included: true } };
    },
  };
}
