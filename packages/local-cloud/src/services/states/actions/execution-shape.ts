import { AwsError } from '../../../errors.ts';
import type { Permission } from '../../../kernel.ts';
import type { Execution, Machine } from '../model.ts';

const MOST_BYTES = 256 * 1024;

/** Seconds since the epoch, the JSON protocol's form of dates. */
export const seconds = (milliseconds: number): number => milliseconds / 1000;

/** The common members of every answer about an execution. */
export function executionShape(execution: Execution): Record<string, unknown> {
  const { arn, machine, name, status, startedAt, stoppedAt } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machine.arn,
    name,
    status,
    startDate: seconds(startedAt),
    ...(stoppedAt === undefined ? {} : { stopDate: seconds(stoppedAt) }),
  };
}

/** Its outcome: output, or error and cause. */
export function resultShape({ output, error, cause }: Execution): Record<string, unknown> {
  const included = { included: true };
  return {
    ...(output === undefined ? {} : { output, outputDetails: included }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** The input of a start, which must be JSON of at most 256 KB; `{}` where absent. */
export function checkInput(input = '{}'): string {
  if (Buffer.byteLength(input) > MOST_BYTES)
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to 262144`,
    );
  try {
    JSON.parse(input);
  } catch (cause) {
    throw new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${(cause as Error).message}'`);
  }
  return input;
}

/** Names allow letters, digits and most marks, 1 to 80 of them. */
export function checkName(name: string): string {
  const forbidden = [...' <>{}[]?*"#%\\^|~`$&,;:/'];
  const controls = [...name].some((character) => character < ' ' || character === '\u007f');
  if (name.length < 1 || name.length > 80 || controls || forbidden.some((character) => name.includes(character)))
    throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
  return name;
}

/** `arn:…:execution:<machine>:<name>`, or `express:` for an Express one. */
export function executionArn(machine: Machine, name: string, kind = 'execution'): string {
  return `${machine.arn.replace(':stateMachine:', `:${kind}:`)}:${name}`;
}

/** The permission for one action on the ARN in one member of the input. */
export function on<K extends string>(action: string, member: K) {
  return (input: { [key in K]?: string }): Permission[] => [
    { action: `states:${action}`, resource: input[member] ?? '' },
  ];
}
