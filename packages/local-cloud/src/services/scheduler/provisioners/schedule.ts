import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import { type ScheduleInput, type SchedulerContext, scheduleOf } from '../context.ts';
import { keyOf } from '../schedule-store.ts';

/** AWS::Scheduler::Schedule; `Ref` is its name. */
export function scheduleProvisioner(context: SchedulerContext): Provisioner {
  const { store, runs } = context;
  return {
    properties: [
      'Description',
      'EndDate',
      'FlexibleTimeWindow',
      'GroupName',
      'KmsKeyArn',
      'Name',
      'ScheduleExpression',
      'ScheduleExpressionTimezone',
      'StartDate',
      'State',
      'Target',
    ],
    apply({ stackName, logicalId, properties }) {
      const Name = String(properties.Name ?? physicalName(stackName, logicalId, 64));
      const input = { ...(properties as ScheduleInput), Name };
      const schedule = scheduleOf(context, input, store.find(keyOf(input))?.CreationDate);
      store.save(schedule);
      runs.wake();
      return { physicalId: Name, attributes: { Arn: schedule.Arn } };
    },
    remove({ physicalId, properties }) {
      store.remove(keyOf({ Name: physicalId, GroupName: properties?.GroupName }));
    },
  };
}
