import type { Context } from 'aws-lambda';
import { LogMessage, logger } from './log.ts';

/** What a line needs to be written and sent before Lambda ends the function; in milliseconds. */
const TO_WRITE = 200;

/**
 * Runs `work`, and logs an error with the line fields of this place shortly before Lambda ends the function by its timeout: Lambda's own line knows
 * neither message nor journey. Work goes on: it may end in time after all. What keeps the event loop busy until the end leaves Lambda's line alone.
 * @param about what the line says besides
 */
export async function tellingOfTimeout<Result>(
  context: Context,
  work: () => Promise<Result>,
  about: Record<string, unknown> = {},
): Promise<Result> {
  const line = { error: 'Timeout', reason: 'Not done when Lambda ends the function', ...about };
  const timer = setTimeout(
    () => logger.error(LogMessage.timeIsUp, line),
    Math.max(0, context.getRemainingTimeInMillis() - TO_WRITE),
  );
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
