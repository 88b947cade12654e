import { AwsError, NotEmulated } from '../../errors.ts';
import type { CloudService, HttpRequest, Kernel } from '../../kernel.ts';
import { createSchedule } from './actions/create-schedule.ts';
import { deleteSchedule } from './actions/delete-schedule.ts';
import { getSchedule } from './actions/get-schedule.ts';
import { createScheduleGroup, deleteScheduleGroup, getScheduleGroup, listScheduleGroups } from './actions/groups.ts';
import { listSchedules } from './actions/list-schedules.ts';
import { updateSchedule } from './actions/update-schedule.ts';
import { openSchedulerContext } from './context.ts';
import { groupProvisioner } from './provisioners/group.ts';
import { scheduleProvisioner } from './provisioners/schedule.ts';

/** EventBridge Scheduler: one-time and recurring schedules that send to a queue or a function, on the cloud's clock. */
export function createScheduler(kernel: Kernel): CloudService {
  const context = openSchedulerContext(kernel);
  return {
    name: 'scheduler',
    verbs: {
      CreateSchedule: createSchedule(context),
      GetSchedule: getSchedule(context),
      UpdateSchedule: updateSchedule(context),
      DeleteSchedule: deleteSchedule(context),
      ListSchedules: listSchedules(context),
      CreateScheduleGroup: createScheduleGroup(context),
      GetScheduleGroup: getScheduleGroup(context),
      DeleteScheduleGroup: deleteScheduleGroup(context),
      ListScheduleGroups: listScheduleGroups(context),
    },
    provisioners: {
      'AWS::Scheduler::Schedule': scheduleProvisioner(context),
      'AWS::Scheduler::ScheduleGroup': groupProvisioner(context),
    },
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

const GROUPS: Record<string, string> = {
  POST: 'CreateScheduleGroup',
  GET: 'GetScheduleGroup',
  DELETE: 'DeleteScheduleGroup',
};
const SCHEDULES: Record<string, string> = {
  POST: 'CreateSchedule',
  PUT: 'UpdateSchedule',
  GET: 'GetSchedule',
  DELETE: 'DeleteSchedule',
};

function verbOf({ method, path, query, body }: HttpRequest): [verb: string, input: unknown] {
  const asked = (name: string) => query.get(name) ?? undefined;
  if (method === 'GET' && path === '/schedule-groups') {
    return ['ListScheduleGroups', { NamePrefix: asked('NamePrefix') }];
  }
  if (method === 'GET' && path === '/schedules') {
    const GroupName = asked('ScheduleGroup');
    return ['ListSchedules', { NamePrefix: asked('NamePrefix'), State: asked('State'), GroupName }];
  }
  const [, kind, Name] = /^\/(schedules|schedule-groups)\/([^/]+)$/.exec(path) ?? [];
  const verb = (kind === 'schedules' ? SCHEDULES : GROUPS)[method];
  if (!Name || !verb) throw new NotEmulated(`EventBridge Scheduler ${method} ${path}`);
  const GroupName = asked('groupName');
  return [verb, { ...parsed(body), ...(GroupName && { GroupName }), Name }];
}

function parsed(body: Buffer): object {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch (cause) {
    throw Object.assign(new AwsError('ValidationException', 'The request body is not JSON'), { cause });
  }
}
