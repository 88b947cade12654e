import { stackId } from '../../../cloudformation/scope.ts';
import type { StackStore } from '../../../cloudformation/stack-store.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { statusOf } from '../stack-by-name.ts';

/** The stacks there are, of the states asked for by `StackStatusFilter.member.N`. Removed ones are not remembered. */
export const listStacks = (kernel: Kernel, store: StackStore): Verb<Record<string, string>> => ({
  permissions: () => [{ action: 'cloudformation:ListStacks', resource: '*' }],
  run(input) {
    const wanted = Object.keys(input).flatMap((name) => (name.startsWith('StackStatusFilter.') ? [input[name]] : []));
    const stacks = store.stacks().filter((stack) => wanted.length === 0 || wanted.includes(statusOf(stack)));
    return {
      StackSummaries: stacks.map((stack) => ({
        StackId: stackId(kernel, stack.stackName),
        StackName: stack.stackName,
        TemplateDescription: stack.template.Description,
        CreationTime: new Date(stack.deployedAt).toISOString(),
        StackStatus: statusOf(stack),
      })),
    };
  },
});
