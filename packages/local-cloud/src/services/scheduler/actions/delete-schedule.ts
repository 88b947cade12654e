import type { Verb } from '../../../kernel.ts';
import { type SchedulerContext, scheduleArn } from '../context.ts';

/** DeleteSchedule: what is not there is refused. */
export function deleteSchedule({ kernel, store }: SchedulerContext): Verb<{ Name: string }> {
  return {
    permissions: ({ Name }) => [{ action: 'scheduler:DeleteSchedule', resource: scheduleArn(kernel, Name) }],
    run({ Name }) {
      store.get(Name);
      store.remove(Name);
      return {};
    },
  };
}
