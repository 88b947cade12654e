import type { StackRecord } from '../../../cloudformation/stack-store.ts';
import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, isoDate, onStack, stackEver } from '../stack-by-name.ts';

export const describeStacks = (context: Cloudformation): Verb<{ StackName?: string }> => ({
  permissions: (input) =>
    input.StackName
      ? onStack(context.kernel, 'DescribeStacks')(input)
      : [{ action: 'cloudformation:DescribeStacks', resource: '*' }],
  run({ StackName }) {
    const stacks = StackName ? [stackEver(context, StackName)] : context.stacks.store.stacks();
    return { Stacks: stacks.map((stack) => described(stack)) };
  },
});

function described(stack: StackRecord) {
  const { updatedAt, deletedAt } = stack;
  return {
    StackId: stack.stackId,
    StackName: stack.stackName,
    Description: stack.template.Description,
    Parameters: Object.entries(stack.parameters).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
    CreationTime: isoDate(stack.createdAt),
    ...(updatedAt !== undefined && { LastUpdatedTime: isoDate(updatedAt) }),
    ...(deletedAt !== undefined && { DeletionTime: isoDate(deletedAt) }),
    StackStatus: stack.status,
    StackStatusReason: stack.statusReason,
    DisableRollback: false,
    EnableTerminationProtection: false,
    Tags: Object.entries(stack.tags).map(([Key, Value]) => ({ Key, Value })),
    Outputs: Object.entries(stack.outputs).map(([OutputKey, { value, description, exportName }]) => ({
      OutputKey,
      OutputValue: value,
      Description: description,
      ExportName: exportName,
    })),
  };
}
