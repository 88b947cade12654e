import type { Deployer } from '../../cloudformation/deployer.ts';
import type { StackRecord } from '../../cloudformation/stack-store.ts';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';

/** The context of the verbs. */
export interface Cloudformation {
  kernel: Kernel;
  stacks: Deployer;
}

const missing = (nameOrId: string | undefined): AwsError =>
  new AwsError('ValidationError', `Stack with id ${nameOrId} does not exist`);

/** A stack by its name or its id. @throws AwsError ValidationError where there is none */
export function stackByName({ stacks: { store } }: Cloudformation, nameOrId: string | undefined): StackRecord {
  const found = nameOrId?.startsWith('arn:')
    ? store.stacks().find(({ stackId }) => stackId === nameOrId)
    : store.stack(nameOrId ?? '');
  if (!found) throw missing(nameOrId);
  return found;
}

/** As `stackByName`, and also finds deleted stacks by their id. */
export function stackEver(context: Cloudformation, nameOrId: string | undefined): StackRecord {
  const deleted = context.stacks.store.deleted().find(({ stackId }) => stackId === nameOrId);
  return deleted ?? stackByName(context, nameOrId);
}

/** `cloudformation:<action>` on the stack that the call names. */
export const onStack =
  (kernel: Kernel, action: string) =>
  ({ StackName = '' }: { StackName?: string }) => [
    {
      action: `cloudformation:${action}`,
      resource: StackName.startsWith('arn:') ? StackName : arn(kernel, 'cloudformation', `stack/${StackName}/*`),
    },
  ];

export const isoDate = (milliseconds: number): string => new Date(milliseconds).toISOString();
