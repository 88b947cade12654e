import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { replayArn } from '../names.ts';

/** CancelReplay: stops replaying; events replayed so far are still delivered. */
export function cancelReplay({ kernel, replays }: EventsContext): Verb<{ ReplayName: string }> {
  return {
    permissions: ({ ReplayName = '' }) => [{ action: 'events:CancelReplay', resource: replayArn(kernel, ReplayName) }],
    run({ ReplayName }) {
      const { state } = replays.get(ReplayName);
      if (state !== 'RUNNING')
        throw new AwsError('IllegalStatusException', `Replay ${ReplayName} is ${state} and cannot be cancelled.`);
      replays.cancel(ReplayName);
      return { ReplayArn: replayArn(kernel, ReplayName), State: 'CANCELLING' };
    },
  };
}
