import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import { type ScheduleInput, type SchedulerContext, scheduleOf } from '../context.ts';

/** AWS::Scheduler::Schedule; `Ref` is its name. */
export function scheduleProvisioner({ kernel, store, runs }: SchedulerContext): Provisioner {
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
      const schedule = scheduleOf(kernel, { ...(properties as ScheduleInput), Name }, store.find(Name)?.CreationDate);
      store.save(schedule);
      runs.wake();
      return { physicalId: Name, attributes: { Arn: schedule.Arn } };
    },
    remove({ physicalId }) {
      store.remove(physicalId);
    },
  };
}
