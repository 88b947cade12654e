import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { Integration } from './definitions.ts';

/** The outcome of an invocation. HTTP and WebSocket APIs map it to different statuses. */
export type Invocation =
  | { outcome: 'answered'; payload: string }
  | { outcome: 'function-failed'; payload: string }
  | { outcome: 'timed-out' }
  | { outcome: 'throttled' }
  | { outcome: 'refused'; error: AwsError };

/**
 * Invokes the integration's function as API Gateway, on behalf of one route: the function's resource policy
 * (AWS::Lambda::Permission) decides whether that is allowed.
 * @param resource the part after the api id in the source ARN, e.g. `$default/GET/claims/{id}`
 */
export async function invoke(
  kernel: Kernel,
  integration: Integration,
  resource: string,
  event: unknown,
): Promise<Invocation> {
  const { apiId, functionArn, timeoutMs } = integration;
  const sourceArn = `arn:aws:execute-api:${kernel.region}:${kernel.accountId}:${apiId}/${resource}`;
  let cancel = (): void => {};
  const timeout = new Promise<Invocation>((resolve) => {
    cancel = kernel.clock.after(timeoutMs, () => resolve({ outcome: 'timed-out' }));
  });
  try {
    const ending = await Promise.race([call(kernel, sourceArn, functionArn, event), timeout]);
    if (ending.outcome !== 'answered') kernel.notice('error', describe(ending), { sourceArn, functionArn });
    return ending;
  } finally {
    cancel();
  }
}

async function call(kernel: Kernel, sourceArn: string, functionArn: string, event: unknown): Promise<Invocation> {
  try {
    const answer = await kernel.call<{ Payload?: string; FunctionError?: string }>(
      { kind: 'service', principal: 'apigateway.amazonaws.com', sourceArn },
      'lambda',
      'Invoke',
      { FunctionName: functionArn, InvocationType: 'RequestResponse', Payload: JSON.stringify(event) },
    );
    const payload = answer.Payload ?? '';
    return { outcome: answer.FunctionError ? 'function-failed' : 'answered', payload };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return error.code === 'TooManyRequestsException' ? { outcome: 'throttled' } : { outcome: 'refused', error };
  }
}

function describe(ending: Invocation): string {
  switch (ending.outcome) {
    case 'refused':
      return `API Gateway could not invoke a function: ${ending.error.code}: ${ending.error.message}`;
    case 'function-failed':
      return `A function behind API Gateway failed: ${errorTypeOf(ending.payload)}`;
    default:
      return `A function behind API Gateway ${ending.outcome === 'throttled' ? 'was throttled' : 'did not answer in time'}`;
  }
}

/** Only the kind of error: its message may quote a customer's input. */
function errorTypeOf(payload: string): string {
  const type = /"errorType"\s*:\s*"([\w.]+)"/.exec(payload)?.[1];
  return type ?? 'no error type given';
}
