import { Logger } from '@aws-lambda-powertools/logger';
import { personalFieldNames } from '@claimstream/events-schema';
import type * as z from 'zod';
import { lineFields, messageFields } from './journey-lines.ts';

/** Every message the kit logs. Ids and codes go into fields, never bodies. */
export const LogMessage = {
  eventHandled: 'Event handled',
  eventPublished: 'Event published',
  publishFailed: 'Event not published; the stream will retry',
  requestAnswered: 'Request answered',
  requestRefused: 'Request refused',
  requestFailed: 'Request failed',
  messageHandled: 'Message handled',
  taskDone: 'Task done',
  messageFailed: 'Message failed and stays on its queue',
  recordFailed: 'Record failed; the stream will retry from it',
  functionFailed: 'Function failed',
  timeIsUp: 'Message or task not done, and the time of the function is up',
} as const;

/** Names of credentials, also at the end of a longer name such as `taskToken`; below, those of personal values that services know. */
const CREDENTIAL = /(authorization|password|secret|ticket|token|url)$/i;
const redactedNames = new Set(
  [
    'ssn',
    'email',
    'phone',
    'givenName',
    'familyName',
    'fullName',
    'birthDate',
    'street',
    'licenceNumber',
    'vin',
    'plate',
  ].map((name) => name.toLowerCase()),
);
const REDACTED = '[redacted]';

/** Makes every log line of this function mask the fields that `schema` classes as personal. */
export function redactPersonal(schema: z.ZodType): void {
  for (const name of personalFieldNames(schema)) redactedNames.add(name.toLowerCase());
}

/** Values that a service's refusal may quote (SES names the address it did not take): e-mail addresses, phone numbers, SSNs. */
const PERSONAL_TEXT =
  /[^\s<>"'@]+@[^\s<>"'@]+\.\w+|\+\d{7,15}\b|(?<!\w)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b\d{3}-\d{2}-\d{4}\b/g;
const masked = (text: string) => text.replace(PERSONAL_TEXT, REDACTED);

/** Fields of Powertools that nobody reads: the log group names the function, a metric its memory, and nothing is sampled. */
const unread = {
  function_arn: undefined,
  function_memory_size: undefined,
  function_name: undefined,
  sampling_rate: undefined,
};
const lineOf = (line: object & { cold_start?: boolean }) => ({
  ...lineFields(),
  ...line,
  ...unread,
  cold_start: line.cold_start || undefined,
});

/**
 * The function's logger: JSON lines with service, request, correlation id, and `cold_start` if it is one.
 * It masks values under a personal field's name at any depth of the line, and personal-looking values in texts. Of an
 * error it writes only the result of `describeError`.
 */
export const logger = new Logger({
  jsonReplacerFn: (key, value) => {
    // The line as a whole.
    if (key === '') return lineOf(value as object);
    if (redactedNames.has(key.toLowerCase()) || CREDENTIAL.test(key)) return REDACTED;
    if (value instanceof Error) return describeError(value);
    return typeof value === 'string' ? masked(value) : value;
  },
});

/**
 * Adds the journey to each later log line about this message or request. For handlers of messages that do not name it (events of AWS or of
 * another company, a request about a claim in progress), once they have read whose journey it is.
 * @example continueJourney(document.journey.correlationId);
 */
export function continueJourney(correlationId: string): void {
  const fields = messageFields();
  if (fields) fields.correlationId = correlationId;
  else logger.appendKeys({ correlationId });
}

/** Validators and JSON.parse may quote the value they refuse in their message. */
const quotesValues = (error: Error) => /(Zod|Syntax)Error$/.test(error.name);

/** The loggable parts of an error: class, code and place, and its message unless that can quote a value. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: 'not an Error', type: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(quotesValues(error) ? { paths: issuePaths(error) } : { reason: masked(error.message) }),
    at: error.stack
      ?.split('\n')
      .map((line) => line.trim())
      // The stack repeats a message of several lines.
      .filter((line) => line.startsWith('at '))
      .slice(0, 3),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

/**
 * The error as it may leave the function: Lambda logs a thrown error with all its members, and a workflow's history
 * keeps it. The class stays, because workflows retry by it; a refused input becomes `InvalidInput` with the paths only.
 */
export function withoutValues(error: unknown): Error {
  const { error: name, paths, reason } = describeError(error);
  const told = new Error(paths ? `Input refused: ${JSON.stringify(paths)}` : String(reason ?? name));
  told.name = paths ? 'InvalidInput' : String(name);
  return told;
}

function issuePaths(error: Error): string[] {
  const { issues = [] } = error as { issues?: { path: PropertyKey[]; code: string }[] };
  return issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.code}`);
}
