import type { Kernel, Verb } from '../../../kernel.ts';
import { roleId } from '../../iam/roles.ts';
import { sessionArn } from '../../iam/statement.ts';

export const getCallerIdentity = (kernel: Kernel): Verb => ({
  // AWS requires no permission: callers may always know who they are.
  permissions: () => [],
  run(_, { caller }) {
    const account = kernel.accountId;
    if (caller.kind !== 'role') {
      return { UserId: 'AIDALOCALOPERATOR', Account: account, Arn: `arn:aws:iam::${account}:user/operator` };
    }
    return {
      UserId: `${roleId(caller.roleArn)}:${caller.sessionName}`,
      Account: account,
      Arn: sessionArn(caller.roleArn, caller.sessionName),
    };
  },
});
