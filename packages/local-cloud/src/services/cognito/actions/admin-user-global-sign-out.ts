import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminUserGlobalSignOut = (cognito: Cognito) =>
  poolVerb<OfUser, object>(cognito, 'AdminUserGlobalSignOut', (input) => {
    const { pools, users, tokens } = cognito;
    tokens.revokeAll(users.get(pools.get(input.UserPoolId), input.Username));
    return {};
  });
