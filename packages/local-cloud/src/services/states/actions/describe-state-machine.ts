import type { Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import type { Machine } from '../model.ts';
import { on, seconds } from './execution-shape.ts';

function machineShape({ arn, name, definition, roleArn, loggingConfiguration, tracingConfiguration }: Machine) {
  return { stateMachineArn: arn, name, definition, roleArn, loggingConfiguration, tracingConfiguration };
}

/** DescribeStateMachine */
export function describeStateMachine({ machines }: StepFunctionsContext): Verb<{ stateMachineArn?: string }> {
  return {
    permissions: on('DescribeStateMachine', 'stateMachineArn'),
    run({ stateMachineArn = '' }) {
      const machine = machines.get(stateMachineArn);
      return {
        ...machineShape(machine),
        type: machine.type,
        status: 'ACTIVE',
        creationDate: seconds(machine.createdAt),
      };
    },
  };
}

/** DescribeStateMachineForExecution: the machine at the execution's beginning. */
export function describeStateMachineForExecution({
  executions,
}: StepFunctionsContext): Verb<{ executionArn?: string }> {
  return {
    permissions: on('DescribeStateMachineForExecution', 'executionArn'),
    run({ executionArn = '' }) {
      const { machine } = executions.get(executionArn);
      return { ...machineShape(machine), updateDate: seconds(machine.createdAt) };
    },
  };
}
