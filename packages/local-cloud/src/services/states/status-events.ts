import { EventOutbox } from '../../event-outbox.ts';
import type { Kernel } from '../../kernel.ts';
import type { Execution } from './model.ts';

/** `Step Functions Execution Status Change`: Standard executions' events on the default bus when they begin and end. */
export class StatusEvents extends EventOutbox {
  constructor(kernel: Kernel) {
    super(kernel, 'states');
  }

  /** Called inside the transaction that changes the execution. */
  recordStatus({ arn, name, machine, status, input, output, startedAt, stoppedAt, error, cause }: Execution): void {
    const detail = {
      executionArn: arn,
      stateMachineArn: machine.arn,
      name,
      status,
      startDate: startedAt,
      stopDate: stoppedAt ?? null,
      input,
      output: output ?? null,
      error: error ?? null,
      cause: cause ?? null,
      inputDetails: { included: true },
      outputDetails: output === undefined ? null : { included: true },
    };
    this.record(machine.arn, { detailType: 'Step Functions Execution Status Change', resources: [arn], detail });
  }
}
