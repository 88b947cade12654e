import type { StackStore } from '../../../cloudformation/stack-store.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { onStack, stackByName } from '../stack-by-name.ts';

export const listStackResources = (kernel: Kernel, store: StackStore): Verb<{ StackName: string }> => ({
  permissions: onStack(kernel, 'ListStackResources'),
  run({ StackName }) {
    const { stackName, deployedAt } = stackByName(kernel, store, StackName);
    return {
      StackResourceSummaries: store.resources(stackName).map(({ logicalId, physicalId, type, ref }) => ({
        LogicalResourceId: logicalId,
        PhysicalResourceId: ref ?? physicalId,
        ResourceType: type,
        ResourceStatus: 'UPDATE_COMPLETE',
        LastUpdatedTimestamp: new Date(deployedAt).toISOString(),
      })),
    };
  },
});
