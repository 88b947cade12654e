import type { Verb } from '../../../kernel.ts';
import { type SchedulerContext, scheduleArn } from '../context.ts';

/** GetSchedule: times in seconds, as the protocol has them. */
export function getSchedule({ kernel, store }: SchedulerContext): Verb<{ Name: string }> {
  return {
    permissions: ({ Name }) => [{ action: 'scheduler:GetSchedule', resource: scheduleArn(kernel, Name) }],
    run({ Name }) {
      const { CreationDate, LastModificationDate, ...schedule } = store.get(Name);
      return {
        ...schedule,
        GroupName: 'default',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ScheduleExpressionTimezone: 'UTC',
        CreationDate: CreationDate / 1000,
        LastModificationDate: LastModificationDate / 1000,
      };
    },
  };
}
