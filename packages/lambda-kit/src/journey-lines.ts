import { AsyncLocalStorage } from 'node:async_hooks';

type Fields = Record<string, unknown>;

const fieldsOfMessage = new AsyncLocalStorage<Fields>();
/** An object with the path to a journey's id in each message of the house: a task's input, a timer message, an event. */
interface Carrier {
  correlationId?: unknown;
  context?: { correlationId?: unknown };
  detail?: { metadata?: { correlationId?: unknown } };
}

/** Runs `work`; each line that is logged in it carries `fields`, also those that are written into them meanwhile. */
export function withLineFields<Result>(fields: Fields, work: () => Promise<Result>): Promise<Result> {
  return fieldsOfMessage.run(fields, work);
}

/** What each line carries that is logged here: messages of a batch are at work at the same time, each with its own. */
export const lineFields = (): Fields => fieldsOfMessage.getStore() ?? {};

/** The fields of the message at work; undefined where the invocation is about one thing only. */
export const messageFields = (): Fields | undefined => fieldsOfMessage.getStore();

/** The journey that a message or an input names; undefined where it names none. */
export function journeyOf(message: unknown): string | undefined {
  const { correlationId, context, detail } = (message ?? {}) as Carrier;
  const id = correlationId ?? context?.correlationId ?? detail?.metadata?.correlationId;
  return typeof id === 'string' ? id : undefined;
}
