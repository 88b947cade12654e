import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import type { Replay } from '../model.ts';
import { archiveArn, busArn, replayArn } from '../names.ts';

/** DescribeReplay: with its progress. */
export function describeReplay(context: EventsContext): Verb<{ ReplayName: string }> {
  const { kernel, replays } = context;
  return {
    permissions: ({ ReplayName = '' }) => [
      { action: 'events:DescribeReplay', resource: replayArn(kernel, ReplayName) },
    ],
    run({ ReplayName }) {
      const replay = replays.get(ReplayName);
      const { bus, rules, description } = replay;
      return {
        ...shapeOf(context, replay),
        ReplayArn: replayArn(kernel, ReplayName),
        Destination: { Arn: busArn(kernel, bus), ...(rules.length > 0 && { FilterArns: rules }) },
        ...(description && { Description: description }),
      };
    },
  };
}

interface ListInput {
  NamePrefix?: string;
  State?: string;
  EventSourceArn?: string;
}

/** ListReplays, all in one page. */
export function listReplays(context: EventsContext): Verb<ListInput> {
  const { kernel, replays } = context;
  return {
    permissions: () => [{ action: 'events:ListReplays', resource: '*' }],
    run: ({ NamePrefix = '', State, EventSourceArn }) => ({
      Replays: replays
        .list()
        .filter(({ name, state }) => name.startsWith(NamePrefix) && (State ?? state) === state)
        .filter(({ archive }) => (EventSourceArn ?? archiveArn(kernel, archive)) === archiveArn(kernel, archive))
        .map((replay) => shapeOf(context, replay)),
    }),
  };
}

function shapeOf({ kernel }: EventsContext, replay: Replay): Record<string, unknown> {
  const { name, archive, state, reason, from, to, startedAt, endedAt, lastTime } = replay;
  return {
    ReplayName: name,
    EventSourceArn: archiveArn(kernel, archive),
    State: state,
    EventStartTime: from / 1000,
    EventEndTime: to / 1000,
    ReplayStartTime: startedAt / 1000,
    ...(lastTime && { EventLastReplayedTime: Date.parse(lastTime) / 1000 }),
    ...(endedAt !== undefined && { ReplayEndTime: endedAt / 1000 }),
    ...(reason && { StateReason: reason }),
  };
}
