import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type ScheduleInput, type SchedulerContext, scheduleArn, scheduleOf } from '../context.ts';

/** CreateSchedule: the caller must be allowed to hand the role over, too. */
export function createSchedule({
  kernel,
  store,
  runs,
}: SchedulerContext): Verb<ScheduleInput, { ScheduleArn: string }> {
  return {
    permissions: ({ Name, Target }) => [
      { action: 'scheduler:CreateSchedule', resource: scheduleArn(kernel, Name) },
      { action: 'iam:PassRole', resource: String(Target?.RoleArn) },
    ],
    run(input) {
      const schedule = scheduleOf(kernel, input);
      if (store.find(schedule.Name)) {
        throw new AwsError('ConflictException', `Schedule ${schedule.Name} already exists.`, 409);
      }
      store.save(schedule);
      runs.wake();
      return { ScheduleArn: schedule.Arn };
    },
  };
}
