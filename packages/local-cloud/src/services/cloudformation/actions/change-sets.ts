import { codeInS3 } from '../../../cloudformation/code-source.ts';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type ChangeSet, type ChangeSets, executionStatusOf } from '../change-sets.ts';
import { type Cloudformation, isoDate, onStack, stackByName, stackEver } from '../stack-by-name.ts';
import { asValidation, refuseBusy } from '../stack-request.ts';

interface Input {
  ChangeSetName: string;
  StackName?: string;
  DisableRollback?: string;
}

const summary = ({ stacks: { store } }: Cloudformation, changeSet: ChangeSet) => ({
  ChangeSetName: changeSet.name,
  ChangeSetId: changeSet.changeSetId,
  StackId: changeSet.stackId,
  StackName: changeSet.stackName,
  CreationTime: isoDate(changeSet.createdAt),
  ExecutionStatus: executionStatusOf(changeSet, store.stack(changeSet.stackName)),
  Status: changeSet.status,
  StatusReason: changeSet.statusReason,
});

export const describeChangeSet = (context: Cloudformation, changeSets: ChangeSets): Verb<Input> => ({
  permissions: onStack(context.kernel, 'DescribeChangeSet'),
  run({ ChangeSetName, StackName }) {
    const changeSet = changeSets.get(ChangeSetName, () => stackByName(context, StackName).stackId);
    return {
      ...summary(context, changeSet),
      Parameters: Object.entries(changeSet.parameters).map(([ParameterKey, ParameterValue]) => ({
        ParameterKey,
        ParameterValue,
      })),
      Tags: Object.entries(changeSet.tags).map(([Key, Value]) => ({ Key, Value })),
      Changes: changeSet.changes.map(({ action, logicalId, type, physicalId }) => ({
        Type: 'Resource',
        ResourceChange: {
          Action: action,
          LogicalResourceId: logicalId,
          PhysicalResourceId: physicalId,
          ResourceType: type,
        },
      })),
    };
  },
});

export const listChangeSets = (context: Cloudformation, changeSets: ChangeSets): Verb<{ StackName: string }> => ({
  permissions: onStack(context.kernel, 'ListChangeSets'),
  run: ({ StackName }) => ({
    Summaries: changeSets.of(stackByName(context, StackName).stackId).map((one) => summary(context, one)),
  }),
});

/** A missing change set counts as deleted. */
export const deleteChangeSet = (context: Cloudformation, changeSets: ChangeSets): Verb<Input> => ({
  permissions: onStack(context.kernel, 'DeleteChangeSet'),
  run({ ChangeSetName, StackName }) {
    const { stackId } = ChangeSetName.startsWith('arn:') ? { stackId: '' } : stackEver(context, StackName);
    const found = changeSets.byId(ChangeSetName) ?? changeSets.of(stackId).find(({ name }) => name === ChangeSetName);
    if (found) changeSets.remove(found);
    return {};
  },
});

/** Also deletes the stack's other change sets, which are obsolete now. */
export const executeChangeSet = (context: Cloudformation, changeSets: ChangeSets): Verb<Input> => ({
  permissions: onStack(context.kernel, 'ExecuteChangeSet'),
  async run({ ChangeSetName, StackName, DisableRollback }, { caller }) {
    const changeSet = changeSets.get(ChangeSetName, () => stackByName(context, StackName).stackId);
    const { stackId, stackName, template, parameters, tags, onFailure } = changeSet;
    const executable = () => {
      const stack = stackByName(context, stackId);
      refuseBusy(stack);
      const now = changeSets.get(changeSet.changeSetId, () => stackId);
      const executionStatus = executionStatusOf(now, stack);
      if (executionStatus === 'AVAILABLE') return;
      const status = executionStatus === 'OBSOLETE' ? executionStatus : now.status;
      const message = `ChangeSet [${changeSet.changeSetId}] cannot be executed in its current status of [${status}]`;
      throw new AwsError('InvalidChangeSetStatus', message);
    };
    executable();
    const code = codeInS3(context.kernel, caller);
    const otherwise = DisableRollback === 'true' ? 'DO_NOTHING' : onFailure;
    const request = { stackName, template, parameters, tags, code, onFailure: otherwise };
    const { done } = await asValidation(context.stacks.begin(request, executable));
    for (const other of changeSets.of(stackId)) changeSets.remove(other);
    changeSets.save({ ...changeSet, executionStatus: 'EXECUTE_IN_PROGRESS' });
    const ended = (executionStatus: ChangeSet['executionStatus']) => {
      if (changeSets.byId(changeSet.changeSetId)) changeSets.save({ ...changeSet, executionStatus });
    };
    done.then(
      () => ended('EXECUTE_COMPLETE'),
      () => ended('EXECUTE_FAILED'),
    );
    return {};
  },
});
