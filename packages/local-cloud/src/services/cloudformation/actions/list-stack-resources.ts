import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, isoDate, onStack, stackByName } from '../stack-by-name.ts';

export const listStackResources = (context: Cloudformation): Verb<{ StackName: string }> => ({
  permissions: onStack(context.kernel, 'ListStackResources'),
  run({ StackName }) {
    const { stackName, createdAt } = stackByName(context, StackName);
    return {
      StackResourceSummaries: context.stacks.store
        .resources(stackName)
        .map(({ logicalId, physicalId, type, ref, at = createdAt, status }) => ({
          LogicalResourceId: logicalId,
          PhysicalResourceId: ref ?? physicalId,
          ResourceType: type,
          ResourceStatus: status ?? 'CREATE_COMPLETE',
          LastUpdatedTimestamp: isoDate(at),
        })),
    };
  },
});
