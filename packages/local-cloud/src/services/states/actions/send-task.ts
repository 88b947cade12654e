import { AwsError } from '../../../errors.ts';
import type { Permission, Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import { machineOf } from '../tokens.ts';

interface TokenInput {
  taskToken?: string;
  output?: string;
  error?: string;
  cause?: string;
}

/** A callback is allowed on the machine whose execution waits, or waited: a token says whose it is. */
function permission(action: string) {
  return ({ taskToken = '' }: TokenInput): Permission[] => [
    { action: `states:${action}`, resource: machineOf(taskToken) ?? '*' },
  ];
}

/** SendTaskSuccess: the callback of a task that waits for its token. Durable when answered. */
export function sendTaskSuccess(context: StepFunctionsContext): Verb<TokenInput> {
  return {
    permissions: permission('SendTaskSuccess'),
    run({ taskToken = '', output = '' }) {
      let value: unknown;
      try {
        value = JSON.parse(output);
      } catch (cause) {
        throw new AwsError('InvalidOutput', `Invalid Output: '${(cause as Error).message}'`);
      }
      context.tokens.answer(taskToken, { output: value });
      return {};
    },
  };
}

/** SendTaskFailure: the state fails with that error, which Retry and Catch can name. */
export function sendTaskFailure(context: StepFunctionsContext): Verb<TokenInput> {
  return {
    permissions: permission('SendTaskFailure'),
    run({ taskToken = '', error = '', cause = '' }) {
      context.tokens.answer(taskToken, { error, cause });
      return {};
    },
  };
}

/** SendTaskHeartbeat: HeartbeatSeconds count from now again. */
export function sendTaskHeartbeat(context: StepFunctionsContext): Verb<TokenInput> {
  return {
    permissions: permission('SendTaskHeartbeat'),
    run({ taskToken = '' }) {
      context.tokens.beat(taskToken);
      return {};
    },
  };
}
