import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, onStack, stackByName } from '../stack-by-name.ts';
import { asValidation, invalid, refuseUpdate, type StackInput, stackRequest } from '../stack-request.ts';

export const updateStack = (context: Cloudformation): Verb<StackInput> => ({
  permissions: onStack(context.kernel, 'UpdateStack'),
  async run(input, { caller }) {
    const stack = stackByName(context, input.StackName);
    refuseUpdate(stack);
    const request = await stackRequest(context, caller, input, stack);
    const { differs } = await asValidation(context.stacks.changes(request));
    if (!differs) throw invalid('No updates are to be performed.');
    const stillIdle = () => refuseUpdate(stackByName(context, stack.stackName));
    const { stackId } = await asValidation(context.stacks.begin(request, stillIdle));
    return { StackId: stackId };
  },
});
