import { stackId } from '../../../cloudformation/scope.ts';
import type { StackStore } from '../../../cloudformation/stack-store.ts';
import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { onStack, stackByName } from '../stack-by-name.ts';

interface Input {
  StackName?: string;
  LogicalResourceId?: string;
  /** Finds the stack too, where it is not named. */
  PhysicalResourceId?: string;
}

export const describeStackResources = (kernel: Kernel, store: StackStore): Verb<Input> => ({
  permissions: onStack(kernel, 'DescribeStackResources'),
  run(input) {
    const { StackName, LogicalResourceId, PhysicalResourceId } = input;
    const stacks = StackName || !PhysicalResourceId ? [stackByName(kernel, store, StackName)] : store.stacks();
    const StackResources = stacks
      .flatMap(({ stackName }) => resourcesOf(kernel, store, stackName))
      .filter((resource) => !LogicalResourceId || resource.LogicalResourceId === LogicalResourceId)
      .filter((resource) => !PhysicalResourceId || resource.PhysicalResourceId === PhysicalResourceId);
    if (StackResources.length === 0 && !StackName) {
      throw new AwsError('ValidationError', `Stack for ${PhysicalResourceId} does not exist`);
    }
    return { StackResources };
  },
});

export const describeStackResource = (kernel: Kernel, store: StackStore): Verb<Input> => ({
  permissions: onStack(kernel, 'DescribeStackResource'),
  run({ StackName, LogicalResourceId }) {
    const { stackName } = stackByName(kernel, store, StackName);
    const found = resourcesOf(kernel, store, stackName).find((one) => one.LogicalResourceId === LogicalResourceId);
    if (!found) {
      throw new AwsError('ValidationError', `Resource ${LogicalResourceId} does not exist for stack ${stackName}`);
    }
    const { Timestamp, ...resource } = found;
    return { StackResourceDetail: { ...resource, LastUpdatedTimestamp: Timestamp } };
  },
});

function resourcesOf(kernel: Kernel, store: StackStore, stackName: string) {
  const { deployedAt } = stackByName(kernel, store, stackName);
  return store.resources(stackName).map(({ logicalId, physicalId, type, ref }) => ({
    StackName: stackName,
    StackId: stackId(kernel, stackName),
    LogicalResourceId: logicalId,
    PhysicalResourceId: ref ?? physicalId,
    ResourceType: type,
    Timestamp: new Date(deployedAt).toISOString(),
    ResourceStatus: 'UPDATE_COMPLETE',
  }));
}
