import type { Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import { createArchive, deleteArchive, updateArchive } from './change-archive.ts';
import { describeArchive } from './describe-archive.ts';
import { listArchives } from './list-archives.ts';

/** The verbs for archives. */
export const archiveVerbs = (context: EventsContext): Record<string, Verb> => ({
  CreateArchive: createArchive(context),
  UpdateArchive: updateArchive(context),
  DeleteArchive: deleteArchive(context),
  DescribeArchive: describeArchive(context),
  ListArchives: listArchives(context),
});
