import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Permission, Verb } from '../../../kernel.ts';
import type { EventsContext } from '../context.ts';
import type { Archive } from '../model.ts';
import { archiveArn, busName } from '../names.ts';
import { compilePattern } from '../pattern.ts';

interface Input {
  ArchiveName: string;
  EventSourceArn?: string;
  Description?: string;
  EventPattern?: string;
  RetentionDays?: number;
}
const KNOWN = new Set(['ArchiveName', 'EventSourceArn', 'Description', 'EventPattern', 'RetentionDays']);

const on =
  ({ kernel }: EventsContext, action: string) =>
  ({ ArchiveName }: Input): Permission[] => [
    { action: `events:${action}`, resource: archiveArn(kernel, ArchiveName ?? '') },
  ];

/** @throws AwsError where AWS would refuse it */
function checked(input: Input): Partial<Archive> {
  const { Description, EventPattern, RetentionDays } = input;
  for (const name of Object.keys(input)) if (!KNOWN.has(name)) throw new NotEmulated(`${name} of an archive`);
  if (EventPattern !== undefined) compilePattern(EventPattern);
  if (RetentionDays !== undefined && !(RetentionDays >= 0))
    throw new AwsError('ValidationException', 'RetentionDays must be 0 or more.');
  return {
    ...(Description !== undefined && { description: Description }),
    ...(EventPattern !== undefined && { pattern: EventPattern }),
    ...(RetentionDays !== undefined && { retentionDays: RetentionDays }),
  };
}

/** CreateArchive: keeps a bus's events from now on, optionally only those that match a pattern, for some days (0: for ever). */
export function createArchive(context: EventsContext): Verb<Input> {
  const { kernel, store } = context;
  return {
    permissions: on(context, 'CreateArchive'),
    run(input) {
      const { ArchiveName, EventSourceArn } = input;
      if (!/^[.\-_A-Za-z0-9]{1,48}$/.test(ArchiveName ?? ''))
        throw new AwsError(
          'ValidationException',
          `Value '${ArchiveName}' at 'archiveName' failed to satisfy constraint`,
        );
      const bus = store.bus(busName(EventSourceArn)).name;
      if (store.archives().some(({ name }) => name === ArchiveName))
        throw new AwsError('ResourceAlreadyExistsException', `Archive ${ArchiveName} already exists.`);
      const createdAt = kernel.clock.now();
      store.saveArchive({ retentionDays: 0, ...checked(input), name: ArchiveName, bus, createdAt });
      return { ArchiveArn: archiveArn(kernel, ArchiveName), State: 'ENABLED', CreationTime: createdAt / 1000 };
    },
  };
}

/** UpdateArchive: changes the pattern for events from now on, and the retention. */
export function updateArchive(context: EventsContext): Verb<Input> {
  const { kernel, store } = context;
  return {
    permissions: on(context, 'UpdateArchive'),
    run(input) {
      const archive = { ...store.archive(input.ArchiveName), ...checked(input) };
      store.saveArchive(archive);
      store.forgetOld(archive, kernel.clock.now());
      const { name, createdAt } = archive;
      return { ArchiveArn: archiveArn(kernel, name), State: 'ENABLED', CreationTime: createdAt / 1000 };
    },
  };
}

/** DeleteArchive: with all its events. */
export function deleteArchive(context: EventsContext): Verb<Input> {
  const { store } = context;
  return {
    permissions: on(context, 'DeleteArchive'),
    run({ ArchiveName }) {
      store.removeArchive(store.archive(ArchiveName).name);
      return {};
    },
  };
}
