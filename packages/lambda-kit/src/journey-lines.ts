import { AsyncLocalStorage } from 'node:async_hooks';

type Fields = Record<string, unknown>;

const fieldsOfMessage = new AsyncLocalStorage<Fields>();
/** The shapes in which our messages carry a journey's id: a task's input, a timer message, an event. */
interface Carrier {
  correlationId?: unknown;
  context?: { correlationId?: unknown };
  detail?: { metadata?: { correlationId?: unknown } };
}

/** Runs `work`; each line that it logs carries `fields`, including entries added meanwhile. */
export function withLineFields<Result>(fields: Fields, work: () => Promise<Result>): Promise<Result> {
  return fieldsOfMessage.run(fields, work);
}

/** The fields of each log line here: messages of a batch are handled at the same time, each with its own fields. */
export const lineFields = (): Fields => fieldsOfMessage.getStore() ?? {};

/** The fields of the current message; undefined if the invocation has no separate messages. */
export const messageFields = (): Fields | undefined => fieldsOfMessage.getStore();

/** The journey that a message or an input names, if any. */
export function journeyOf(message: unknown): string | undefined {
  const { correlationId, context, detail } = (message ?? {}) as Carrier;
  const id = correlationId ?? context?.correlationId ?? detail?.metadata?.correlationId;
  return typeof id === 'string' ? id : undefined;
}
