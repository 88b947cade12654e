import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import type { Execution } from '../model.ts';
import { checkInput, checkName, executionArn, on, seconds } from './execution-shape.ts';

export interface StartInput {
  stateMachineArn?: string;
  name?: string;
  input?: string;
  traceHeader?: string;
}

/**
 * StartExecution: durable when answered. The name and input of a running execution return that execution; any other
 * reuse of a name is refused for 90 days.
 */
export function startExecution({ kernel, machines, executions, engine }: StepFunctionsContext): Verb<StartInput> {
  return {
    permissions: on('StartExecution', 'stateMachineArn'),
    run(request) {
      const machine = machines.get(request.stateMachineArn ?? '');
      const name = checkName(request.name ?? randomUUID());
      const input = checkInput(request.input);
      const isExpress = machine.type === 'EXPRESS';
      const arn = isExpress ? `${executionArn(machine, name, 'express')}:${randomUUID()}` : executionArn(machine, name);
      const known = executions.find(arn);
      if (known?.status === 'RUNNING' && known.input === input)
        return { executionArn: arn, startDate: seconds(known.startedAt) };
      if (known) throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      const execution: Execution = { arn, name, machine, status: 'RUNNING', input, startedAt: kernel.clock.now() };
      if (!isExpress) engine.launch(execution);
      else
        engine.express(execution).catch((error: unknown) => {
          kernel.notice('error', `The Express execution ${arn} broke: ${String(error)}`);
        });
      return { executionArn: arn, startDate: seconds(execution.startedAt) };
    },
  };
}
