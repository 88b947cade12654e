import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { cancelReplay } from './cancel-replay.ts';
import { describeReplay, listReplays } from './describe-replay.ts';
import { startReplay } from './start-replay.ts';

/** The verbs for replays. */
export const replayVerbs = (context: EventsContext): Record<string, Verb> => ({
  StartReplay: startReplay(context),
  DescribeReplay: describeReplay(context),
  ListReplays: listReplays(context),
  CancelReplay: cancelReplay(context),
});
