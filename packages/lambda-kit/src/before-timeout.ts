import type { Context } from 'aws-lambda';
import { LogMessage, logger } from './log.ts';

/** Time to write and send a line before Lambda ends the function; in milliseconds. */
const TO_WRITE = 200;

/**
 * Runs `work`, and logs an error with the current line fields shortly before Lambda's timeout ends the function: Lambda's own line names neither
 * message nor journey. The work goes on and may still end in time. If it keeps the event loop busy to the end, only Lambda's line appears.
 * @param about further fields of the line
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
