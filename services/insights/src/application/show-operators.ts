import type { EventFrame } from '@claimstream/api-contract/insights/observed-event';
import { describeError, logger } from '@claimstream/lambda-kit';
import type { Push } from '@claimstream/lambda-kit/websocket';
import type { Operators } from '../store/operators.ts';

export type ShowOperators = (frame: EventFrame) => Promise<void>;

/**
 * Pushes a frame to every watching operator. An unreachable one delays neither the others nor the counting: their browser notices the gap
 * in the batches and fetches the missed ones.
 */
export function showOperators(
  operators: Pick<Operators, 'connections' | 'forgetGone'>,
  push: Push<EventFrame>,
  now: () => Date,
): ShowOperators {
  return async (frame) => {
    const connections = await operators.connections();
    await Promise.all(
      connections.map(async (connectionId) => {
        try {
          if (!(await push(connectionId, frame))) await operators.forgetGone(connectionId, now());
        } catch (error) {
          logger.warn('A frame was not pushed; the browser asks for it', { connectionId, ...describeError(error) });
        }
      }),
    );
  };
}
