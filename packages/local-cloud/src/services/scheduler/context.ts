import { AwsError, NotEmulated } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { timingOf } from './expressions.ts';
import type { Schedule, Target } from './model.ts';
import { createRuns } from './runs.ts';
import { openScheduleStore, type ScheduleStore } from './schedule-store.ts';
import { isZone } from './zone.ts';

/** The common context of EventBridge Scheduler's verbs and provisioners. */
export interface SchedulerContext {
  kernel: Kernel;
  store: ScheduleStore;
  runs: ReturnType<typeof createRuns>;
}

export function openSchedulerContext(kernel: Kernel): SchedulerContext {
  const store = openScheduleStore(kernel);
  return { kernel, store, runs: createRuns(kernel, store) };
}

interface FlexibleWindow {
  Mode?: string;
  MaximumWindowInMinutes?: number | string;
}

/** A schedule in the form of clients and templates. */
export interface ScheduleInput {
  Name: string;
  GroupName?: string;
  ScheduleExpression: string;
  ScheduleExpressionTimezone?: string;
  FlexibleTimeWindow?: FlexibleWindow;
  Target: Target;
  State?: string;
  Description?: string;
  ActionAfterCompletion?: string;
  StartDate?: unknown;
  EndDate?: unknown;
  KmsKeyArn?: string;
}

export const scheduleArn = ({ region, accountId }: Kernel, name: string, group = 'default'): string =>
  `arn:aws:scheduler:${region}:${accountId}:schedule/${group}/${name}`;

const TARGETS = /^arn:aws:(sqs|lambda|sns):/;

/** @throws AwsError where AWS would refuse it; NotEmulated for settings that only AWS supports */
export function scheduleOf(
  { kernel, store }: Pick<SchedulerContext, 'kernel' | 'store'>,
  input: ScheduleInput,
  created?: number,
): Schedule {
  const { Name, GroupName = 'default', Target, State = 'ENABLED', Description } = input;
  if (!/^[0-9a-zA-Z\-_.]{1,64}$/.test(Name ?? '')) {
    throw new AwsError('ValidationException', `Value '${Name}' at 'name' failed to satisfy constraint`);
  }
  store.group(GroupName);
  const when = whenOf(input);
  if (input.KmsKeyArn) throw new NotEmulated('KmsKeyArn of a schedule');
  if (!Target?.Arn || !Target.RoleArn) throw new AwsError('ValidationException', 'A target needs Arn and RoleArn.');
  if (!TARGETS.test(Target.Arn)) throw new NotEmulated(`schedules with the target ${Target.Arn}`);
  const now = kernel.clock.now();
  return {
    Name,
    GroupName,
    Arn: scheduleArn(kernel, Name, GroupName),
    ...when,
    State: State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
    Target,
    ...(Description ? { Description } : {}),
    ActionAfterCompletion: input.ActionAfterCompletion === 'DELETE' ? 'DELETE' : 'NONE',
    CreationDate: created ?? now,
    LastModificationDate: now,
  };
}

type When = Pick<
  Schedule,
  'ScheduleExpression' | 'ScheduleExpressionTimezone' | 'FlexibleTimeWindow' | 'StartDate' | 'EndDate'
>;

/** The checked timing of a description. */
function whenOf({ ScheduleExpression, ScheduleExpressionTimezone: zone = 'UTC', ...input }: ScheduleInput): When {
  if (!isZone(zone)) throw new AwsError('ValidationException', `Invalid Schedule Expression Timezone ${zone}.`);
  timingOf(ScheduleExpression, zone);
  const StartDate = dateOf(input.StartDate);
  const EndDate = dateOf(input.EndDate);
  if (StartDate !== undefined && EndDate !== undefined && StartDate >= EndDate) {
    throw new AwsError('ValidationException', 'The StartDate must be before the EndDate.');
  }
  return {
    ScheduleExpression,
    ScheduleExpressionTimezone: zone,
    FlexibleTimeWindow: windowOf(input.FlexibleTimeWindow),
    ...(StartDate !== undefined && { StartDate }),
    ...(EndDate !== undefined && { EndDate }),
  };
}

/** From a client's seconds or a template's text. */
function dateOf(date: unknown): number | undefined {
  if (date === undefined || date === null) return undefined;
  const at = typeof date === 'number' ? date * 1000 : Date.parse(String(date));
  if (Number.isNaN(at)) throw new AwsError('ValidationException', `${date} is not a date.`);
  return at;
}

function windowOf({ Mode = 'OFF', MaximumWindowInMinutes: most }: FlexibleWindow = {}): Schedule['FlexibleTimeWindow'] {
  const minutes = Number(most);
  if (Mode === 'OFF' && most === undefined) return { Mode };
  if (Mode === 'FLEXIBLE' && minutes >= 1 && minutes <= 1440) return { Mode, MaximumWindowInMinutes: minutes };
  throw new AwsError('ValidationException', 'A flexible time window is of 1 to 1440 minutes, and OFF has none.');
}
