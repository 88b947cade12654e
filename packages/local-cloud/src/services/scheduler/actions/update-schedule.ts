import type { Verb } from '../../../kernel.ts';
import { type ScheduleInput, type SchedulerContext, scheduleArn, scheduleOf } from '../context.ts';
import { keyOf } from '../schedule-store.ts';

/** UpdateSchedule: settings that the call leaves out return to AWS's defaults, as on AWS. */
export function updateSchedule(context: SchedulerContext): Verb<ScheduleInput, { ScheduleArn: string }> {
  const { kernel, store, runs } = context;
  return {
    permissions: ({ Name, GroupName, Target }) => [
      { action: 'scheduler:UpdateSchedule', resource: scheduleArn(kernel, Name, GroupName) },
      { action: 'iam:PassRole', resource: String(Target?.RoleArn) },
    ],
    run(input) {
      const { CreationDate } = store.get(keyOf(input));
      const schedule = scheduleOf(context, input, CreationDate);
      store.save(schedule);
      runs.wake();
      return { ScheduleArn: schedule.Arn };
    },
  };
}
