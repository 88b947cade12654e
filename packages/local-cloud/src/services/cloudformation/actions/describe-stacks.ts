import { stackId } from '../../../cloudformation/scope.ts';
import type { StackStore } from '../../../cloudformation/stack-store.ts';
import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';

export const describeStacks = (kernel: Kernel, store: StackStore): Verb<{ StackName?: string }> => ({
  permissions: ({ StackName }) => [
    { action: 'cloudformation:DescribeStacks', resource: StackName ? stackId(kernel, StackName) : '*' },
  ],
  run({ StackName }) {
    const stacks = store
      .stacks()
      .filter(({ stackName }) => !StackName || stackName === StackName || stackId(kernel, stackName) === StackName);
    if (StackName && stacks.length === 0) {
      throw new AwsError('ValidationError', `Stack with id ${StackName} does not exist`);
    }
    return {
      Stacks: stacks.map(({ stackName, template, outputs, status, deployedAt }) => ({
        StackId: stackId(kernel, stackName),
        StackName: stackName,
        Description: template.Description,
        CreationTime: new Date(deployedAt).toISOString(),
        StackStatus: status === 'DEPLOYED' ? 'UPDATE_COMPLETE' : 'UPDATE_FAILED',
        Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
      })),
    };
  },
});
