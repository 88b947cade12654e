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

/** A callback needs permission on the machine whose execution waits, or waited; the token names that machine. */
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

/** SendTaskFailure: the state fails with this error, which Retry and Catch can match. */
export function sendTaskFailure(context: StepFunctionsContext): Verb<TokenInput> {
  return {
    permissions: permission('SendTaskFailure'),
    run({ taskToken = '', error = '', cause = '' }) {
      context.tokens.answer(taskToken, { error, cause });
      return {};
    },
  };
}

/** SendTaskHeartbeat: restarts the count of HeartbeatSeconds. */
export function sendTaskHeartbeat(context: StepFunctionsContext): Verb<TokenInput> {
  return {
    permissions: permission('SendTaskHeartbeat'),
    run({ taskToken = '' }) {
      context.tokens.beat(taskToken);
      return {};
    },
  };
}
