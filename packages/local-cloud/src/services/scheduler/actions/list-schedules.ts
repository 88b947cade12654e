import type { Verb } from '../../../kernel.ts';
import type { SchedulerContext } from '../context.ts';

/** ListSchedules: all of them in one page. */
export function listSchedules({ kernel, store }: SchedulerContext): Verb<{ NamePrefix?: string }> {
  return {
    permissions: () => [
      {
        action: 'scheduler:ListSchedules',
        resource: `arn:aws:scheduler:${kernel.region}:${kernel.accountId}:schedule/*/*`,
      },
    ],
    run: ({ NamePrefix = '' }) => ({
      Schedules: store
        .list()
        .filter(({ Name }) => Name.startsWith(NamePrefix))
        .map(({ Name, Arn, State, Target, CreationDate, LastModificationDate }) => ({
          Name,
          Arn,
          GroupName: 'default',
          State,
          Target: { Arn: Target.Arn },
          CreationDate: CreationDate / 1000,
          LastModificationDate: LastModificationDate / 1000,
        })),
    }),
  };
}
