import type { HttpResponse, Kernel } from '../../../kernel.ts';
import type { Stage } from '../definitions.ts';

/** The facts about an answered request. */
export interface Answered {
  requestId: string;
  routeKey: string;
  startedAt: number;
  answer: HttpResponse;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes the log line of one request in its stage's format; `-` stands for unknown values, as on AWS. */
export async function logAccess(kernel: Kernel, stage: Stage, answered: Answered): Promise<void> {
  if (!stage.accessLog) return;
  const { logGroup: logGroupName, format } = stage.accessLog;
  const known = contextOf(kernel, stage, answered);
  const message = format.replace(/\$context\.([A-Za-z.]+)/g, (_, name: string) => String(known[name] ?? '-'));
  const logStreamName = new Date(answered.startedAt).toISOString().slice(0, 10);
  const deliverer = { kind: 'operator' } as const; // the account's own log delivery, which needs no role of a stack
  const put = () =>
    kernel.call(deliverer, 'logs', 'PutLogEvents', {
      logGroupName,
      logStreamName,
      logEvents: [{ timestamp: kernel.clock.now(), message }],
    });
  await put().catch(async (error: Error) => {
    if (error.name !== 'ResourceNotFoundException' && !/does not exist/.test(error.message)) throw error;
    await kernel.call(deliverer, 'logs', 'CreateLogStream', { logGroupName, logStreamName }).catch(alreadyThere);
    await put();
  });
}

function alreadyThere(error: Error): void {
  if (!/already exists/.test(error.message)) throw error;
}

function contextOf(kernel: Kernel, { apiId, name }: Stage, { requestId, routeKey, startedAt, answer }: Answered) {
  const now = kernel.clock.now();
  const known: Record<string, string | number> = {
    requestId,
    apiId,
    stage: name,
    routeKey,
    status: answer.status,
    responseLength: Buffer.byteLength(answer.body ?? ''),
    responseLatency: now - startedAt,
    requestTime: clfTime(new Date(startedAt)),
    requestTimeEpoch: startedAt,
    httpMethod: routeKey.split(' ')[0]!,
  };
  return known;
}

/** As Apache writes it: `30/Nov/2026:00:12:01 +0000`. */
function clfTime(at: Date): string {
  const [date = '', time = ''] = at.toISOString().split(/[T.]/);
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
}
