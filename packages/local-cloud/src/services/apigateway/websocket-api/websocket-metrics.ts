import type { Kernel } from '../../../kernel.ts';
import type { Invocation } from '../invoke.ts';
import type { Client } from './connections.ts';

/** `ClientError` is a message without a route; `integrationErrors` counts the outcome of a route's function. */
type Counted = 'ConnectCount' | 'MessageCount' | 'ClientError' | 'IntegrationError' | 'ExecutionError';

/**
 * `AWS/ApiGateway` of one stage of a WebSocket API.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html
 */
export function measureStage({ signals }: Kernel, { apiId, stage }: Client, values: { [metric in Counted]?: number }) {
  signals.emit('metric:measured', {
    namespace: 'AWS/ApiGateway',
    dimensions: { ApiId: apiId, Stage: stage },
    values: values as Record<string, number>,
  });
}

/** The counts for an integration that failed or answered 4xx or 5xx, and for one that could not be called at all. */
export function integrationErrors(ending: Invocation): { IntegrationError: number; ExecutionError: number } {
  const failed = ending.outcome === 'function-failed' || (ending.outcome === 'answered' && isRefusal(ending.payload));
  const called = ending.outcome === 'answered' || ending.outcome === 'function-failed';
  return { IntegrationError: failed ? 1 : 0, ExecutionError: called ? 0 : 1 };
}

function isRefusal(payload: string): boolean {
  const status = Number((JSON.parse(payload || 'null') as { statusCode?: unknown } | null)?.statusCode);
  return status >= 400 && status <= 599;
}
