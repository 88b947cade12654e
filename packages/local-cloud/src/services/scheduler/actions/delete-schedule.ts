import type { Verb } from '../../../kernel.ts';
import { type SchedulerContext, scheduleArn } from '../context.ts';
import { keyOf } from '../schedule-store.ts';

/** DeleteSchedule: refuses a missing schedule. */
export function deleteSchedule({ kernel, store }: SchedulerContext): Verb<{ Name: string; GroupName?: string }> {
  return {
    permissions: ({ Name, GroupName }) => [
      { action: 'scheduler:DeleteSchedule', resource: scheduleArn(kernel, Name, GroupName) },
    ],
    run(named) {
      store.get(keyOf(named));
      store.remove(keyOf(named));
      return {};
    },
  };
}
