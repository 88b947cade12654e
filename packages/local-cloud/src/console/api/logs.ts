import type { ConsoleContext, ConsolePage } from '../context.ts';
import { notFound } from '../not-found.ts';
import { hasFailed, type RunRecord } from '../recording/run-facts.ts';

const LATEST = 200;
/** The number of invocations searched for failed ones. */
const LOOKED_AT = 2000;

/** The latest invocations, of one `function` if given; with a request id, its attempts with their log lines. */
export const logs: ConsolePage = async (context, { name, query }) => {
  if (name) return attempts(context, name);
  const { Functions } = await context.ask('lambda', 'ListFunctions').catch(() => ({ Functions: [] }));
  const looked = context.runs.latest(query.function || undefined, query.failed ? LOOKED_AT : LATEST);
  return {
    functions: Functions.map(({ FunctionName }: any) => FunctionName),
    runs: (query.failed ? looked.filter(hasFailed) : looked).slice(0, LATEST),
  };
};

async function attempts(context: ConsoleContext, requestId: string) {
  const runs = context.runs.byRequest(requestId);
  if (runs.length === 0) return notFound('No invocation with this request id is known.');
  return {
    requestId,
    runs: await Promise.all(runs.map(async (run) => ({ ...run, lines: await linesOf(context, run) }))),
  };
}

/** A sandbox runs one invocation at a time, so its lines are those in its stream between the two moments. */
async function linesOf({ ask }: ConsoleContext, run: RunRecord): Promise<{ timestamp: number; message: string }[]> {
  if (!run.logStream) return [];
  const { events } = await ask('logs', 'GetLogEvents', {
    logGroupName: run.logGroup,
    logStreamName: run.logStream,
    startFromHead: true,
    startTime: run.startedAt,
  }).catch(() => ({ events: [] }));
  const first = events.findIndex(({ message }: any) => message.includes(run.requestId));
  const last = events.findLastIndex(({ message, timestamp }: any) => {
    return message.includes(run.requestId) && timestamp <= run.endedAt;
  });
  return first < 0 ? [] : events.slice(first, last + 1).map(({ timestamp, message }: any) => ({ timestamp, message }));
}
