import { stackId } from '../../../cloudformation/scope.ts';
import type { StackStore } from '../../../cloudformation/stack-store.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { onStack, stackByName, statusOf } from '../stack-by-name.ts';

export const describeStacks = (kernel: Kernel, store: StackStore): Verb<{ StackName?: string }> => ({
  permissions: (input) =>
    input.StackName
      ? onStack(kernel, 'DescribeStacks')(input)
      : [{ action: 'cloudformation:DescribeStacks', resource: '*' }],
  run({ StackName }) {
    const stacks = StackName ? [stackByName(kernel, store, StackName)] : store.stacks();
    return {
      Stacks: stacks.map((stack) => ({
        StackId: stackId(kernel, stack.stackName),
        StackName: stack.stackName,
        Description: stack.template.Description,
        CreationTime: new Date(stack.deployedAt).toISOString(),
        StackStatus: statusOf(stack),
        Outputs: Object.entries(stack.outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
      })),
    };
  },
});
