import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import { pageOf } from '../pages.ts';
import { executionShape, on } from './execution-shape.ts';

interface ListInput {
  stateMachineArn?: string;
  statusFilter?: string;
  maxResults?: number;
  nextToken?: string;
}

/** ListExecutions of a Standard machine, newest first. */
export function listExecutions({ machines, executions }: StepFunctionsContext): Verb<ListInput> {
  return {
    permissions: on('ListExecutions', 'stateMachineArn'),
    run({ stateMachineArn = '', statusFilter, maxResults, nextToken }) {
      if (machines.get(stateMachineArn).type === 'EXPRESS')
        throw new AwsError(
          'StateMachineTypeNotSupported',
          'This operation is not supported by this type of state machine',
        );
      const all = executions.list(stateMachineArn).filter(({ status }) => !statusFilter || status === statusFilter);
      const { page, next } = pageOf(all, maxResults || 100, nextToken);
      return { executions: page.map(executionShape), ...next };
    },
  };
}
