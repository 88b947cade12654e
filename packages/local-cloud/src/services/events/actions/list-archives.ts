import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { busArn } from '../names.ts';

interface Input {
  NamePrefix?: string;
  EventSourceArn?: string;
}

/** ListArchives, all in one page; DescribeArchive has their number of events and size. */
export function listArchives({ kernel, store }: EventsContext): Verb<Input> {
  return {
    permissions: () => [{ action: 'events:ListArchives', resource: '*' }],
    run: ({ NamePrefix = '', EventSourceArn }) => ({
      Archives: store
        .archives()
        .filter(
          ({ name, bus }) =>
            name.startsWith(NamePrefix) && (EventSourceArn ?? busArn(kernel, bus)) === busArn(kernel, bus),
        )
        .map(({ name, bus, retentionDays, createdAt }) => ({
          ArchiveName: name,
          EventSourceArn: busArn(kernel, bus),
          State: 'ENABLED',
          RetentionDays: retentionDays,
          CreationTime: createdAt / 1000,
        })),
    }),
  };
}
