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

/**
 * From here on each log line about this message carries the journey. For handlers of messages that do not say it
 * themselves (AWS's own events, another company's), once they have read whose they are.
 * @example continueJourney(document.journey.correlationId);
 */
export function continueJourney(correlationId: string): void {
  Object.assign(lineFields(), { correlationId });
}

/** The journey that a message or an input names; undefined where it names none. */
export function journeyOf(message: unknown): string | undefined {
  const { correlationId, context, detail } = (message ?? {}) as Carrier;
  const id = correlationId ?? context?.correlationId ?? detail?.metadata?.correlationId;
  return typeof id === 'string' ? id : undefined;
}
