import type { CloudService } from '../../src/kernel.ts';
import { createStates } from '../../src/services/states/index.ts';
import { ask, SmallKernel, until } from '../events/small-kernel.ts';

export const role = 'arn:aws:iam::000000000000:role/machine';

/** Step Functions alone, with neighbours that answer as a test sets them. */
export class StatesUnderTest {
  readonly kernel = new SmallKernel();
  states: CloudService = createStates(this.kernel.asKernel());
  #machines = 0;

  constructor() {
    this.kernel.answers['events.PutEvents'] = () => ({ FailedEntryCount: 0 });
  }

  async open(): Promise<this> {
    await this.states.start?.();
    return this;
  }

  /** Like SIGKILL and a new start: the memory is gone, the database stays. */
  async crash(): Promise<void> {
    await this.states.stop?.();
    this.states = createStates(this.kernel.asKernel());
    await this.states.start?.();
  }

  async deploy(definition: object, type: 'STANDARD' | 'EXPRESS' = 'STANDARD', more: object = {}): Promise<string> {
    const provisioner = this.states.provisioners?.['AWS::StepFunctions::StateMachine'];
    const output = await provisioner?.apply({
      stackName: 'test',
      logicalId: `Machine${++this.#machines}`,
      type: 'AWS::StepFunctions::StateMachine',
      properties: { DefinitionString: JSON.stringify(definition), StateMachineType: type, RoleArn: role, ...more },
    });
    return output?.physicalId as string;
  }

  ask<O = any>(verb: string, input: unknown): Promise<O> {
    return ask<O>(this.states, verb, input);
  }

  async start(stateMachineArn: string, input: unknown = {}, name?: string): Promise<string> {
    const started = await this.ask('StartExecution', {
      stateMachineArn,
      input: JSON.stringify(input),
      ...(name ? { name } : {}),
    });
    return started.executionArn;
  }

  /** Waits for the end of an execution, moving the clock on by `step` milliseconds between looks. */
  ended(executionArn: string, step = 0): Promise<any> {
    return until(async () => {
      const execution = await this.ask('DescribeExecution', { executionArn });
      if (execution.status !== 'RUNNING') return execution;
      if (step > 0) await this.kernel.clock.advance(step);
      return undefined;
    });
  }

  /** Runs a definition as an Express machine and returns its outcome. */
  async run(definition: object, input: unknown = {}): Promise<any> {
    const stateMachineArn = await this.deploy(definition, 'EXPRESS');
    const ended = await this.ask('StartSyncExecution', { stateMachineArn, input: JSON.stringify(input) });
    return ended.output === undefined ? ended : { ...ended, output: JSON.parse(ended.output) };
  }
}
