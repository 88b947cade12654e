import { AwsError } from '../../errors.ts';
import type { EventEntry } from './ingest.ts';

/** An entry of PutEvents or PutPartnerEvents as received. */
export interface RequestEntry {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  Time?: unknown;
  Resources?: string[];
  EventBusName?: string;
  TraceHeader?: string;
}

export interface EntryFailure {
  ErrorCode: string;
  ErrorMessage: string;
}

const MOST_BYTES = 1024 * 1024;

/** Refuses a whole request with too many entries or too many bytes. */
export function checkRequest(entries: RequestEntry[] | undefined, most: number): RequestEntry[] {
  if (!Array.isArray(entries) || entries.length === 0)
    throw new AwsError(
      'ValidationException',
      "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
  if (entries.length > most)
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length less than or equal to ${most}`,
    );
  if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MOST_BYTES)
    throw new AwsError('ValidationException', 'Total size of the entries in the request is over the limit.');
  return entries;
}

/** Counts as the documentation of PutEvents does. */
function sizeOf({ Source, DetailType, Detail, Time, Resources = [] }: RequestEntry): number {
  const bytes = [Source, DetailType, Detail, ...Resources].reduce(
    (sum, text) => sum + Buffer.byteLength(text ?? ''),
    0,
  );
  return bytes + (Time === undefined ? 0 : 14);
}

/** The entry, ready to be wrapped, or AWS's reason for refusing it. */
export function readEntry(entry: RequestEntry): EventEntry | EntryFailure {
  for (const name of ['Source', 'DetailType', 'Detail'] as const)
    if (!entry[name])
      return {
        ErrorCode: 'InvalidArgument',
        ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
      };
  const { Source = '', DetailType = '', Detail = '', Time, Resources } = entry;
  const malformed = { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  let detail: unknown;
  try {
    detail = JSON.parse(Detail);
  } catch (error) {
    if (error instanceof SyntaxError) return malformed;
    throw error;
  }
  if (detail === null || typeof detail !== 'object' || Array.isArray(detail)) return malformed;
  return { Source, DetailType, Detail: detail as Record<string, unknown>, Time, ...(Resources ? { Resources } : {}) };
}

/** Publishes accepted entries and answers entry by entry, in the order of the request. */
export function answerEntries(
  accepted: ({ bus: string; entry: EventEntry } | EntryFailure)[],
  publish: (entries: { bus: string; entry: EventEntry }[]) => string[],
): { FailedEntryCount: number; Entries: (EntryFailure | { EventId: string })[] } {
  const ids = publish(accepted.filter((one) => 'entry' in one));
  const Entries = accepted.map((one) => ('entry' in one ? { EventId: ids.shift() ?? '' } : one));
  return { FailedEntryCount: Entries.filter((one) => 'ErrorCode' in one).length, Entries };
}
