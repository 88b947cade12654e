import type { Verb } from '../../../kernel.ts';
import { type SchedulerContext, scheduleArn } from '../context.ts';
import { keyOf } from '../schedule-store.ts';

/** GetSchedule: times in seconds, as in the protocol. */
export function getSchedule({ kernel, store }: SchedulerContext): Verb<{ Name: string; GroupName?: string }> {
  return {
    permissions: ({ Name, GroupName }) => [
      { action: 'scheduler:GetSchedule', resource: scheduleArn(kernel, Name, GroupName) },
    ],
    run(named) {
      const { CreationDate, LastModificationDate, StartDate, EndDate, ...schedule } = store.get(keyOf(named));
      return {
        GroupName: 'default',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ScheduleExpressionTimezone: 'UTC',
        ...schedule,
        ...(StartDate !== undefined && { StartDate: StartDate / 1000 }),
        ...(EndDate !== undefined && { EndDate: EndDate / 1000 }),
        CreationDate: CreationDate / 1000,
        LastModificationDate: LastModificationDate / 1000,
      };
    },
  };
}
