import { stackId } from '../../../cloudformation/scope.ts';
import type { StackStore } from '../../../cloudformation/stack-store.ts';
import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';

export const listStackResources = (kernel: Kernel, store: StackStore): Verb<{ StackName: string }> => ({
  permissions: ({ StackName }) => [
    { action: 'cloudformation:ListStackResources', resource: stackId(kernel, StackName) },
  ],
  run({ StackName }) {
    const stack = store.stack(StackName);
    if (!stack) throw new AwsError('ValidationError', `Stack with id ${StackName} does not exist`);
    return {
      StackResourceSummaries: store.resources(StackName).map(({ logicalId, physicalId, type, ref }) => ({
        LogicalResourceId: logicalId,
        PhysicalResourceId: ref ?? physicalId,
        ResourceType: type,
        ResourceStatus: 'UPDATE_COMPLETE',
        LastUpdatedTimestamp: new Date(stack.deployedAt).toISOString(),
      })),
    };
  },
});
