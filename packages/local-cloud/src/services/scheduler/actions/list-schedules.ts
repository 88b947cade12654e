import type { Verb } from '../../../kernel.ts';
import type { SchedulerContext } from '../context.ts';

/** ListSchedules: all of them in one page. */
export function listSchedules({
  kernel,
  store,
}: SchedulerContext): Verb<{ NamePrefix?: string; GroupName?: string; State?: string }> {
  return {
    permissions: () => [
      {
        action: 'scheduler:ListSchedules',
        resource: `arn:aws:scheduler:${kernel.region}:${kernel.accountId}:schedule/*/*`,
      },
    ],
    run: ({ NamePrefix = '', GroupName: group, State: state }) => ({
      Schedules: store
        .list()
        .filter(({ Name, State }) => Name.startsWith(NamePrefix) && (state ?? State) === State)
        .filter(({ GroupName = 'default' }) => (group ?? GroupName) === GroupName)
        .map(({ Name, GroupName = 'default', Arn, State, Target, CreationDate, LastModificationDate }) => ({
          Name,
          Arn,
          GroupName,
          State,
          Target: { Arn: Target.Arn },
          CreationDate: CreationDate / 1000,
          LastModificationDate: LastModificationDate / 1000,
        })),
    }),
  };
}
