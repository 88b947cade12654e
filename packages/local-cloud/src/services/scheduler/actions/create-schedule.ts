import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type ScheduleInput, type SchedulerContext, scheduleArn, scheduleOf } from '../context.ts';
import { keyOf } from '../schedule-store.ts';

/** CreateSchedule: the caller must also be allowed to pass the role. */
export function createSchedule(context: SchedulerContext): Verb<ScheduleInput, { ScheduleArn: string }> {
  const { kernel, store, runs } = context;
  return {
    permissions: ({ Name, GroupName, Target }) => [
      { action: 'scheduler:CreateSchedule', resource: scheduleArn(kernel, Name, GroupName) },
      { action: 'iam:PassRole', resource: String(Target?.RoleArn) },
    ],
    run(input) {
      const schedule = scheduleOf(context, input);
      if (store.find(keyOf(schedule))) {
        throw new AwsError('ConflictException', `Schedule ${schedule.Name} already exists.`, 409);
      }
      store.save(schedule);
      runs.wake();
      return { ScheduleArn: schedule.Arn };
    },
  };
}
