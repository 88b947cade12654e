import type { Verb } from '../../../kernel.ts';
import { busArn } from '../names.ts';
import type { EventsRoom } from '../room.ts';

interface Input {
  NamePrefix?: string;
  EventSourceArn?: string;
}

/** ListArchives, all in one page; what an archive holds is told by DescribeArchive. */
export function listArchives({ kernel, book }: EventsRoom): Verb<Input> {
  return {
    permissions: () => [{ action: 'events:ListArchives', resource: '*' }],
    run: ({ NamePrefix = '', EventSourceArn }) => ({
      Archives: book
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
