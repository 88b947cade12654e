import { AwsError, NotEmulated } from '../../errors.ts';
import type { CloudService, HttpRequest, Kernel } from '../../kernel.ts';
import { createSchedule } from './actions/create-schedule.ts';
import { deleteSchedule } from './actions/delete-schedule.ts';
import { getSchedule } from './actions/get-schedule.ts';
import { listSchedules } from './actions/list-schedules.ts';
import { openSchedulerContext } from './context.ts';
import { scheduleProvisioner } from './provisioners/schedule.ts';

/** EventBridge Scheduler: one-time and recurring schedules that tell a queue or a function, on the cloud's clock. */
export function createScheduler(kernel: Kernel): CloudService {
  const context = openSchedulerContext(kernel);
  return {
    name: 'scheduler',
    verbs: {
      CreateSchedule: createSchedule(context),
      GetSchedule: getSchedule(context),
      DeleteSchedule: deleteSchedule(context),
      ListSchedules: listSchedules(context),
    },
    provisioners: { 'AWS::Scheduler::Schedule': scheduleProvisioner(context) },
    async handleHttp(request: HttpRequest) {
      if (request.signedFor !== 'scheduler') return undefined;
      const [verb, input] = verbOf(request);
      const output = await kernel.call(request.caller, 'scheduler', verb, input);
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(output) };
    },
    start: () => context.runs.start(),
    stop: () => context.runs.stop(),
  };
}

function verbOf({ method, path, query, body }: HttpRequest): [verb: string, input: unknown] {
  const [, Name] = /^\/schedules\/([^/]+)$/.exec(path) ?? [];
  if (method === 'GET' && path === '/schedules') {
    return ['ListSchedules', { NamePrefix: query.get('NamePrefix') ?? undefined }];
  }
  if (Name && method === 'POST') return ['CreateSchedule', { ...parsed(body), Name }];
  if (Name && method === 'GET') return ['GetSchedule', { Name }];
  if (Name && method === 'DELETE') return ['DeleteSchedule', { Name }];
  throw new NotEmulated(`EventBridge Scheduler ${method} ${path}`);
}

function parsed(body: Buffer): object {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch (cause) {
    throw Object.assign(new AwsError('ValidationException', 'The request body is not JSON'), { cause });
  }
}
