import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busArn, replayArn } from '../names.ts';

interface Input {
  ReplayName: string;
  EventSourceArn: string;
  /** Seconds since the epoch. */
  EventStartTime: number;
  EventEndTime: number;
  Destination: { Arn: string; FilterArns?: string[] };
  Description?: string;
}

const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

/** StartReplay: puts the events of a span of time on their bus again, for all rules or for those in `FilterArns`. */
export function startReplay({ kernel, store, replays }: EventsContext): Verb<Input> {
  return {
    permissions: ({ ReplayName = '', EventSourceArn = '' }) => [
      { action: 'events:StartReplay', resource: EventSourceArn },
      { action: 'events:StartReplay', resource: replayArn(kernel, ReplayName) },
    ],
    run({ ReplayName, EventSourceArn, EventStartTime, EventEndTime, Destination, Description }) {
      if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(ReplayName ?? ''))
        throw invalid(`Value '${ReplayName}' at 'replayName' failed to satisfy constraint`);
      if (!(EventStartTime < EventEndTime)) throw invalid('EventStartTime must be before EventEndTime.');
      const { name, bus } = store.archive((EventSourceArn ?? '').split(':archive/')[1] ?? '');
      if (Destination?.Arn !== busArn(kernel, bus)) throw invalid('Cross event bus replay is not permitted.');
      const known = new Set(store.rules(bus).map(({ arn }) => arn));
      const rules = Destination.FilterArns ?? [];
      const unknown = rules.find((arn) => !known.has(arn));
      if (unknown) throw new AwsError('ResourceNotFoundException', `Rule ${unknown} does not exist on ${bus}.`);
      const startedAt = kernel.clock.now();
      replays.begin({
        ...{ name: ReplayName, archive: name, bus, rules, startedAt, state: 'RUNNING' },
        from: EventStartTime * 1000,
        to: EventEndTime * 1000,
        ...(Description && { description: Description }),
      });
      return { ReplayArn: replayArn(kernel, ReplayName), State: 'STARTING', ReplayStartTime: startedAt / 1000 };
    },
  };
}
