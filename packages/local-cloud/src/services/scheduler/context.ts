import { AwsError, NotEmulated } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { timingOf } from './expressions.ts';
import type { Schedule, Target } from './model.ts';
import { createRuns } from './runs.ts';
import { openScheduleStore, type ScheduleStore } from './schedule-store.ts';

/** What the verbs and the provisioner of EventBridge Scheduler share. */
export interface SchedulerContext {
  kernel: Kernel;
  store: ScheduleStore;
  runs: ReturnType<typeof createRuns>;
}

export function openSchedulerContext(kernel: Kernel): SchedulerContext {
  const store = openScheduleStore(kernel);
  return { kernel, store, runs: createRuns(kernel, store) };
}

/** A schedule as clients and templates describe it. */
export interface ScheduleInput {
  Name: string;
  GroupName?: string;
  ScheduleExpression: string;
  ScheduleExpressionTimezone?: string;
  FlexibleTimeWindow?: { Mode?: string };
  Target: Target;
  State?: string;
  Description?: string;
  ActionAfterCompletion?: string;
  StartDate?: unknown;
  EndDate?: unknown;
  KmsKeyArn?: string;
}

export const scheduleArn = ({ region, accountId }: Kernel, name: string): string =>
  `arn:aws:scheduler:${region}:${accountId}:schedule/default/${name}`;

/** @throws AwsError ValidationException where AWS would refuse it; NotEmulated for what only AWS can do */
export function scheduleOf(kernel: Kernel, input: ScheduleInput, created?: number): Schedule {
  const { Name, GroupName = 'default', ScheduleExpression, Target, State = 'ENABLED', Description } = input;
  if (!/^[0-9a-zA-Z\-_.]{1,64}$/.test(Name ?? '')) {
    throw new AwsError('ValidationException', `Value '${Name}' at 'name' failed to satisfy constraint`);
  }
  timingOf(ScheduleExpression);
  if (GroupName !== 'default') throw new NotEmulated('schedule groups of EventBridge Scheduler');
  if (input.StartDate ?? input.EndDate ?? input.KmsKeyArn) {
    throw new NotEmulated('StartDate, EndDate and KmsKeyArn of a schedule');
  }
  if ((input.ScheduleExpressionTimezone ?? 'UTC') !== 'UTC') throw new NotEmulated('time zones of schedules');
  if ((input.FlexibleTimeWindow?.Mode ?? 'OFF') !== 'OFF') throw new NotEmulated('flexible time windows of schedules');
  if (!Target?.Arn || !Target.RoleArn) throw new AwsError('ValidationException', 'A target needs Arn and RoleArn.');
  if (!/^arn:aws:(sqs|lambda|sns):/.test(Target.Arn)) throw new NotEmulated(`schedules with the target ${Target.Arn}`);
  const now = kernel.clock.now();
  return {
    Name,
    Arn: scheduleArn(kernel, Name),
    ScheduleExpression,
    State: State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
    Target,
    ...(Description ? { Description } : {}),
    ActionAfterCompletion: input.ActionAfterCompletion === 'DELETE' ? 'DELETE' : 'NONE',
    CreationDate: created ?? now,
    LastModificationDate: now,
  };
}
