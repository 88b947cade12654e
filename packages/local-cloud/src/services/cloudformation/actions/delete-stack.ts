import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, onStack, stackEver } from '../stack-by-name.ts';
import { invalid, refuseBusy } from '../stack-request.ts';

interface Input {
  StackName: string;
  RetainResources?: string[] | '';
}

/** A missing stack counts as deleted. */
export const deleteStack = (context: Cloudformation): Verb<Input> => ({
  permissions: onStack(context.kernel, 'DeleteStack'),
  run({ StackName, RetainResources }) {
    const known = context.stacks.store.stacks().some((stack) => [stack.stackName, stack.stackId].includes(StackName));
    if (!known) return {};
    const stack = stackEver(context, StackName);
    if (stack.status === 'DELETE_IN_PROGRESS') return {};
    refuseBusy(stack, 'be deleted');
    const retain = RetainResources || [];
    if (retain.length > 0 && stack.status !== 'DELETE_FAILED') {
      throw invalid(
        `Invalid operation on stack [${stack.stackId}]. Cannot specify RetainResources for stack not in DELETE_FAILED state`,
      );
    }
    context.stacks.beginDelete(stack, retain);
    return {};
  },
});
