import type { Kernel, Verb } from '../../../kernel.ts';

export const getCallerIdentity = (kernel: Kernel): Verb => ({
  // AWS asks for no permission: who you are is always yours to know.
  permissions: () => [],
  run(_, { caller }) {
    const account = kernel.accountId;
    if (caller.kind !== 'role') {
      return { UserId: 'AIDALOCALOPERATOR', Account: account, Arn: `arn:aws:iam::${account}:user/operator` };
    }
    const role = caller.roleArn.split('/').at(-1);
    return {
      UserId: `AROALOCAL:${caller.sessionName}`,
      Account: account,
      Arn: `arn:aws:sts::${account}:assumed-role/${role}/${caller.sessionName}`,
    };
  },
});
