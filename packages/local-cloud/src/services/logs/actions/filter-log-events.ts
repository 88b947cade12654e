import type { Verb } from '../../../kernel.ts';
import { type Window, within } from '../event-page.ts';
import { filterPattern } from '../filter-pattern.ts';
import type { LogFiles } from '../log-files.ts';

interface Input extends Window {
  logGroupName: string;
  logStreamNames?: string[];
  logStreamNamePrefix?: string;
  filterPattern?: string;
  limit?: number;
  nextToken?: string;
}

export const filterLogEvents = (files: LogFiles): Verb<Input> => ({
  permissions: ({ logGroupName }) => [{ action: 'logs:FilterLogEvents', resource: files.streamArn(logGroupName, '') }],
  run({ logGroupName, logStreamNames, logStreamNamePrefix = '', limit = 10_000, nextToken = '0', ...rest }) {
    const matches = filterPattern(rest.filterPattern);
    const inWindow = within(rest);
    const names = files.streams(logGroupName).map(({ name }) => name);
    const events = names
      .filter((name) => (logStreamNames?.includes(name) ?? true) && name.startsWith(logStreamNamePrefix))
      .flatMap((name) =>
        files
          .read(logGroupName, name)
          .map((event, index) => ({ logStreamName: name, ...event, eventId: `${name}/${index}` }))
          .filter((event) => inWindow(event) && matches(event.message)),
      )
      .sort((a, b) => a.timestamp - b.timestamp);
    const from = Number(nextToken);
    const page = events.slice(from, from + limit);
    return { events: page, ...(events.length > from + limit && { nextToken: String(from + limit) }) };
  },
});
