import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type ChangeSet, ChangeSets } from '../change-sets.ts';
import { type Cloudformation, onStack, stackByName } from '../stack-by-name.ts';
import { asValidation, refuseBusy, refuseUpdate, type StackInput, stackRequest } from '../stack-request.ts';

interface Input extends StackInput {
  ChangeSetName: string;
  ChangeSetType?: 'CREATE' | 'UPDATE';
}

const NOTHING =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

export const createChangeSet = (context: Cloudformation, changeSets: ChangeSets): Verb<Input> => ({
  permissions: onStack(context.kernel, 'CreateChangeSet'),
  async run(input, { caller }) {
    const { ChangeSetName: name, ChangeSetType: type = 'UPDATE' } = input;
    const known = context.stacks.store.stack(input.StackName);
    if (type === 'CREATE' && known && known.status !== 'REVIEW_IN_PROGRESS') {
      throw new AwsError('AlreadyExistsException', `Stack [${input.StackName}] already exists and cannot be created`);
    }
    const stack = type === 'CREATE' ? known : stackByName(context, input.StackName);
    if (type === 'UPDATE') refuseUpdate(stack!);
    else if (stack) refuseBusy(stack);
    if (stack && changeSets.of(stack.stackId).some((other) => other.name === name)) {
      throw new AwsError('AlreadyExistsException', `ChangeSet ${name} already exists`);
    }
    const { template, parameters, tags, onFailure, ...request } = await stackRequest(context, caller, input, stack);
    const wanted = { ...request, template, parameters, tags };
    const { changes, differs } = await asValidation(context.stacks.changes(wanted));
    const { stackId, stackName } = stack ?? context.stacks.review(request.stackName);
    const changeSet: ChangeSet = {
      changeSetId: ChangeSets.idFrom(stackId, name),
      name,
      stackId,
      stackName,
      type,
      status: differs ? 'CREATE_COMPLETE' : 'FAILED',
      ...(!differs && { statusReason: NOTHING }),
      executionStatus: differs ? 'AVAILABLE' : 'UNAVAILABLE',
      createdAt: context.kernel.clock.now(),
      ...(stack?.updatedAt !== undefined && { stackUpdatedAt: stack.updatedAt }),
      changes,
      template,
      parameters,
      tags,
      ...(onFailure && { onFailure }),
    };
    changeSets.save(changeSet);
    return { Id: changeSet.changeSetId, StackId: stackId };
  },
});
