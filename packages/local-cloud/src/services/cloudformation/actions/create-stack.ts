import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, onStack } from '../stack-by-name.ts';
import { asValidation, type StackInput, stackRequest } from '../stack-request.ts';

export const createStack = (context: Cloudformation): Verb<StackInput> => ({
  permissions: onStack(context.kernel, 'CreateStack'),
  async run(input, { caller }) {
    const { store } = context.stacks;
    const refuseKnown = () => {
      const known = store.stack(input.StackName);
      if (known && known.status !== 'REVIEW_IN_PROGRESS') {
        throw new AwsError('AlreadyExistsException', `Stack [${input.StackName}] already exists`);
      }
    };
    refuseKnown();
    const request = await stackRequest(context, caller, input, undefined);
    const { stackId } = await asValidation(context.stacks.begin(request, refuseKnown));
    return { StackId: stackId };
  },
});
