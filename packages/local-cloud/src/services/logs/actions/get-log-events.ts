import type { Verb } from '../../../kernel.ts';
import { type Window, within } from '../event-page.ts';
import type { LogFiles } from '../log-files.ts';

interface Input extends Window {
  logGroupName: string;
  logStreamName: string;
  startFromHead?: boolean;
  limit?: number;
  nextToken?: string;
}

export const getLogEvents = (files: LogFiles): Verb<Input> => ({
  permissions: ({ logGroupName, logStreamName }) => [
    { action: 'logs:GetLogEvents', resource: files.streamArn(logGroupName, logStreamName) },
  ],
  run({ logGroupName, logStreamName, startFromHead = false, limit = 10_000, nextToken, ...window }) {
    const events = files.read(logGroupName, logStreamName).filter(within(window));
    const [direction, position] = nextToken?.split('/') ?? [];
    let from = startFromHead ? 0 : Math.max(0, events.length - limit);
    if (direction === 'f') from = Number(position);
    if (direction === 'b') from = Math.max(0, Number(position) - limit);
    const to = direction === 'b' ? Number(position) : Math.min(events.length, from + limit);
    // At the end AWS returns the same token again, which tells clients to stop.
    return { events: events.slice(from, to), nextForwardToken: `f/${to}`, nextBackwardToken: `b/${from}` };
  },
});
