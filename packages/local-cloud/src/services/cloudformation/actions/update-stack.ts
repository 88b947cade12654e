import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, onStack, stackByName } from '../stack-by-name.ts';
import { asValidation, invalid, refuseUpdate, type StackInput, stackRequest } from '../stack-request.ts';

export const updateStack = (room: Cloudformation): Verb<StackInput> => ({
  permissions: onStack(room.kernel, 'UpdateStack'),
  async run(input, { caller }) {
    const stack = stackByName(room, input.StackName);
    refuseUpdate(stack);
    const request = await stackRequest(room, caller, input, stack);
    const { news } = await asValidation(room.stacks.changes(request));
    if (!news) throw invalid('No updates are to be performed.');
    const stillIdle = () => refuseUpdate(stackByName(room, stack.stackName));
    const { stackId } = await asValidation(room.stacks.begin(request, stillIdle));
    return { StackId: stackId };
  },
});
