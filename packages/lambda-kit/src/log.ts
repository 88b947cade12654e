import { Logger } from '@aws-lambda-powertools/logger';
import { personalFieldNames } from '@claimstream/events-schema';
import type * as z from 'zod';

/** Every message the kit logs. Ids and codes go into fields, never bodies. */
export const LogMessage = {
  eventHandled: 'Event handled',
  eventFailed: 'Event failed and stays on its queue',
  eventsPublished: 'Events published',
  publishFailed: 'Events not published; the stream will retry',
  requestAnswered: 'Request answered',
  requestRefused: 'Request refused',
  requestFailed: 'Request failed',
  noteFailed: 'Own note not handled and stays on its queue',
  taskFailed: 'Workflow task failed',
} as const;

const redactedNames = new Set(['authorization', 'token', 'ticket', 'url', 'password', 'ssn', 'email', 'phone']);
const REDACTED = '[redacted]';

/** Makes every log line of this function mask the fields that `schema` classes as personal. */
export function redactPersonal(schema: z.ZodType): void {
  for (const name of personalFieldNames(schema)) redactedNames.add(name.toLowerCase());
}

/**
 * The function's logger: JSON lines with service, function, cold start and correlation id.
 * Values under a personal field's name are masked wherever they stand in the line.
 */
export const logger = new Logger({
  jsonReplacerFn: (key, value) => (redactedNames.has(key.toLowerCase()) ? REDACTED : value),
});

/** What of an error may be logged: class, code and place; messages of validators can quote the value they refuse. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: 'not an Error', type: typeof error };
  const code = (error as { code?: unknown }).code;
  const quotesValues = error.name === 'ZodError' || error.name === '$ZodError';
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(quotesValues ? { paths: issuePaths(error) } : { reason: error.message }),
    at: error.stack
      ?.split('\n')
      .slice(1, 4)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function issuePaths(error: Error): string[] {
  const { issues = [] } = error as { issues?: { path: PropertyKey[]; code: string }[] };
  return issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.code}`);
}
