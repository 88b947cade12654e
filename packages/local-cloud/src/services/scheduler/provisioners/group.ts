import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import { groupArn } from '../actions/groups.ts';
import type { SchedulerContext } from '../context.ts';

/** AWS::Scheduler::ScheduleGroup; `Ref` is its name. */
export function groupProvisioner({ kernel, store }: SchedulerContext): Provisioner {
  return {
    properties: ['Name', 'Tags'],
    apply({ stackName, logicalId, properties }) {
      const name = String(properties.Name ?? physicalName(stackName, logicalId, 64));
      store.saveGroup(name);
      return { physicalId: name, attributes: { Arn: groupArn(kernel, name), State: 'ACTIVE' } };
    },
    remove({ physicalId }) {
      store.removeGroup(physicalId);
    },
  };
}
