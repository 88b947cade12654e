import { stackId } from '../../cloudformation/scope.ts';
import type { StackRecord, StackStore } from '../../cloudformation/stack-store.ts';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';

/** A stack by its name or its id. @throws AwsError ValidationError where there is none */
export function stackByName(kernel: Kernel, store: StackStore, nameOrId: string | undefined): StackRecord {
  const found = store
    .stacks()
    .find(({ stackName }) => stackName === nameOrId || stackId(kernel, stackName) === nameOrId);
  if (!found) throw new AwsError('ValidationError', `Stack with id ${nameOrId} does not exist`);
  return found;
}

export const statusOf = ({ status }: StackRecord): string =>
  status === 'DEPLOYED' ? 'UPDATE_COMPLETE' : 'UPDATE_FAILED';

/** `cloudformation:<action>` on the stack that the call names. */
export const onStack =
  (kernel: Kernel, action: string) =>
  ({ StackName = '' }: { StackName?: string }) => [
    {
      action: `cloudformation:${action}`,
      resource: StackName.startsWith('arn:') ? StackName : stackId(kernel, StackName),
    },
  ];
