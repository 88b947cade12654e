import { AwsError } from '../../../errors.ts';
import type { Kernel, Permission, Verb } from '../../../kernel.ts';
import type { SchedulerContext } from '../context.ts';

interface Named {
  Name: string;
}

export const groupArn = ({ region, accountId }: Kernel, name: string): string =>
  `arn:aws:scheduler:${region}:${accountId}:schedule-group/${name}`;

const on =
  ({ kernel }: SchedulerContext, action: string) =>
  ({ Name }: Named): Permission[] => [{ action: `scheduler:${action}`, resource: groupArn(kernel, Name) }];

/** CreateScheduleGroup */
export function createScheduleGroup(context: SchedulerContext): Verb<Named> {
  const { kernel, store } = context;
  return {
    permissions: on(context, 'CreateScheduleGroup'),
    run({ Name }) {
      if (!/^[0-9a-zA-Z\-_.]{1,64}$/.test(Name)) {
        throw new AwsError('ValidationException', `Value '${Name}' at 'name' failed to satisfy constraint`);
      }
      if (store.groups().some(({ name }) => name === Name)) {
        throw new AwsError('ConflictException', `Schedule group ${Name} already exists.`, 409);
      }
      store.saveGroup(Name);
      return { ScheduleGroupArn: groupArn(kernel, Name) };
    },
  };
}

/** GetScheduleGroup */
export function getScheduleGroup(context: SchedulerContext): Verb<Named> {
  const { kernel, store } = context;
  return {
    permissions: on(context, 'GetScheduleGroup'),
    run: ({ Name }) => shapeOf(kernel, store.group(Name)),
  };
}

/** DeleteScheduleGroup: with every schedule in it, at once; AWS takes a while. */
export function deleteScheduleGroup(context: SchedulerContext): Verb<Named> {
  const { store } = context;
  return {
    permissions: on(context, 'DeleteScheduleGroup'),
    run({ Name }) {
      if (Name === 'default') throw new AwsError('ValidationException', 'The default schedule group stays.');
      store.removeGroup(store.group(Name).name);
      return {};
    },
  };
}

/** ListScheduleGroups, all in one page. */
export function listScheduleGroups({ kernel, store }: SchedulerContext): Verb<{ NamePrefix?: string }> {
  return {
    permissions: () => [{ action: 'scheduler:ListScheduleGroups', resource: groupArn(kernel, '*') }],
    run: ({ NamePrefix = '' }) => ({
      ScheduleGroups: store
        .groups()
        .filter(({ name }) => name.startsWith(NamePrefix))
        .map((group) => shapeOf(kernel, group)),
    }),
  };
}

const shapeOf = (kernel: Kernel, { name, createdAt }: { name: string; createdAt: number }) => ({
  Name: name,
  Arn: groupArn(kernel, name),
  State: 'ACTIVE',
  CreationDate: createdAt / 1000,
  LastModificationDate: createdAt / 1000,
});
