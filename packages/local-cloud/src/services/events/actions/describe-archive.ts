import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { archiveArn, busArn } from '../names.ts';

/** DescribeArchive: with the number and size of its events. */
export function describeArchive({ kernel, store }: EventsContext): Verb<{ ArchiveName: string }> {
  return {
    permissions: ({ ArchiveName }) => [{ action: 'events:DescribeArchive', resource: archiveArn(kernel, ArchiveName) }],
    run({ ArchiveName }) {
      const archive = store.archive(ArchiveName);
      store.forgetOld(archive, kernel.clock.now());
      const archived = kernel.db
        .prepare(
          'SELECT COUNT(*) AS count, COALESCE(SUM(LENGTH(event)), 0) AS bytes FROM events_archived WHERE archive = ?',
        )
        .get(ArchiveName);
      return {
        ArchiveArn: archiveArn(kernel, archive.name),
        ArchiveName: archive.name,
        EventSourceArn: busArn(kernel, archive.bus),
        State: 'ENABLED',
        RetentionDays: archive.retentionDays,
        CreationTime: archive.createdAt / 1000,
        EventCount: archived?.count,
        SizeBytes: archived?.bytes,
        ...(archive.pattern ? { EventPattern: archive.pattern } : {}),
        ...(archive.description ? { Description: archive.description } : {}),
      };
    },
  };
}
