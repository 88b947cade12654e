import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminDisableUser = (cognito: Cognito) =>
  poolVerb<OfUser, object>(cognito, 'AdminDisableUser', (input) => {
    const user = cognito.users.get(cognito.pools.get(input.UserPoolId), input.Username);
    cognito.users.change(user, { enabled: false });
    cognito.tokens.revokeAll(user);
    return {};
  });
