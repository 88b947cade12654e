import type { StackRecord } from '../../../cloudformation/stack-store.ts';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, isoDate, onStack, stackByName } from '../stack-by-name.ts';

interface Input {
  StackName?: string;
  LogicalResourceId?: string;
  /** Finds the stack where the call does not name it. */
  PhysicalResourceId?: string;
}

export const describeStackResources = (context: Cloudformation): Verb<Input> => ({
  permissions: onStack(context.kernel, 'DescribeStackResources'),
  run(input) {
    const { StackName, LogicalResourceId, PhysicalResourceId } = input;
    const stacks = StackName || !PhysicalResourceId ? [stackByName(context, StackName)] : context.stacks.store.stacks();
    const StackResources = stacks
      .flatMap((stack) => resourcesOf(context, stack))
      .filter((resource) => !LogicalResourceId || resource.LogicalResourceId === LogicalResourceId)
      .filter((resource) => !PhysicalResourceId || resource.PhysicalResourceId === PhysicalResourceId);
    if (StackResources.length === 0 && !StackName) {
      throw new AwsError('ValidationError', `Stack for ${PhysicalResourceId} does not exist`);
    }
    return { StackResources };
  },
});

export const describeStackResource = (context: Cloudformation): Verb<Input> => ({
  permissions: onStack(context.kernel, 'DescribeStackResource'),
  run({ StackName, LogicalResourceId }) {
    const stack = stackByName(context, StackName);
    const found = resourcesOf(context, stack).find((one) => one.LogicalResourceId === LogicalResourceId);
    if (!found) {
      throw new AwsError(
        'ValidationError',
        `Resource ${LogicalResourceId} does not exist for stack ${stack.stackName}`,
      );
    }
    const { Timestamp, ...resource } = found;
    return { StackResourceDetail: { ...resource, LastUpdatedTimestamp: Timestamp } };
  },
});

function resourcesOf({ stacks: { store } }: Cloudformation, { stackName, stackId, createdAt }: StackRecord) {
  return store.resources(stackName).map(({ logicalId, physicalId, type, ref, at = createdAt, status }) => ({
    StackName: stackName,
    StackId: stackId,
    LogicalResourceId: logicalId,
    PhysicalResourceId: ref ?? physicalId,
    ResourceType: type,
    Timestamp: isoDate(at),
    ResourceStatus: status ?? 'CREATE_COMPLETE',
  }));
}
