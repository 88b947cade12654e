import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import { checkInput, checkName, executionArn, executionShape, on, resultShape } from './execution-shape.ts';
import type { StartInput } from './start-execution.ts';

/** StartSyncExecution: runs an Express machine at most once and returns its outcome, which is stored nowhere. */
export function startSyncExecution({ kernel, machines, engine }: StepFunctionsContext): Verb<StartInput> {
  return {
    permissions: on('StartSyncExecution', 'stateMachineArn'),
    async run(request) {
      const machine = machines.get(request.stateMachineArn ?? '');
      if (machine.type !== 'EXPRESS')
        throw new AwsError(
          'StateMachineTypeNotSupported',
          'This operation is not supported by this type of state machine',
        );
      const name = checkName(request.name ?? randomUUID());
      const input = checkInput(request.input);
      const arn = `${executionArn(machine, name, 'express')}:${randomUUID()}`;
      const ended = await engine.express({
        arn,
        name,
        machine,
        status: 'RUNNING',
        input,
        startedAt: kernel.clock.now(),
      });
      if (!ended) throw new AwsError('ServiceUnavailable', 'The service is stopping', 503);
      const duration = (ended.stoppedAt ?? 0) - ended.startedAt;
      return {
        ...executionShape(ended),
        ...resultShape(ended),
        input,
        inputDetails: { included: true },
        billingDetails: {
          billedMemoryUsedInMB: 64,
          billedDurationInMilliseconds: Math.ceil(duration / 100) * 100 || 100,
        },
      };
    },
  };
}
