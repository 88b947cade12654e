import { DescribeLogGroupsCommand, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { inParallel, isOfStage, type Platform } from './platform.ts';

/** A line of a function's log, as the kit writes it. */
export interface LogLine {
  /** Milliseconds since the epoch. */
  at: number;
  functionName: string;
  message: string;
  level: string;
  requestId?: string;
  correlationId?: string;
  /** Every other field. */
  fields: Record<string, any>;
}

const PREFIX = '/aws/lambda/';

/** The log groups of the stage's functions. */
export async function functionLogGroups({ logs, stage }: Platform): Promise<string[]> {
  const groups: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await logs.send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: `${PREFIX}claimstream-`, nextToken }),
    );
    for (const { logGroupName = '' } of page.logGroups ?? []) {
      if (isOfStage(logGroupName.slice(PREFIX.length), stage)) groups.push(logGroupName);
    }
    nextToken = page.nextToken;
  } while (nextToken);
  return groups;
}

export const logGroupOf = (functionName: string): string => `${PREFIX}${functionName}`;

/**
 * Lines of these groups that fit a filter of CloudWatch Logs, oldest first.
 * @param since milliseconds since the epoch
 */
export async function findLines(
  { logs }: Platform,
  groups: readonly string[],
  filterPattern: string,
  since: number,
): Promise<LogLine[]> {
  const found = await inParallel(groups, async (logGroupName) => {
    const lines: LogLine[] = [];
    let nextToken: string | undefined;
    do {
      const page = await logs
        .send(new FilterLogEventsCommand({ logGroupName, filterPattern, startTime: since, nextToken }))
        .catch(withoutGroup);
      for (const { message = '', timestamp = 0 } of page.events ?? []) {
        const line = lineOf(logGroupName, message, timestamp);
        if (line) lines.push(line);
      }
      nextToken = page.nextToken;
    } while (nextToken);
    return lines;
  });
  return found.flat().sort((a, b) => a.at - b.at);
}

/** A function that never ran has no log group yet. */
function withoutGroup(error: Error): { events?: undefined; nextToken?: undefined } {
  if (error.name !== 'ResourceNotFoundException') throw error;
  return {};
}

/** @returns undefined for lines that the kit did not write (Lambda's own lines, metrics) */
function lineOf(group: string, text: string, ingested: number): LogLine | undefined {
  let fields: Record<string, any>;
  try {
    fields = JSON.parse(text.slice(Math.max(0, text.indexOf('{'))));
  } catch {
    // Plain text beside the structured lines.
    return undefined;
  }
  const { message, level, timestamp, function_request_id: requestId, correlationId } = fields;
  if (typeof message !== 'string' || typeof level !== 'string') return undefined;
  const at = Date.parse(timestamp);
  return {
    at: Number.isNaN(at) ? ingested : at,
    functionName: group.slice(PREFIX.length),
    message,
    level,
    ...(requestId && { requestId }),
    ...(correlationId && { correlationId }),
    fields,
  };
}
