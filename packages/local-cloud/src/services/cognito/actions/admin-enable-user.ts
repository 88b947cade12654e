import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminEnableUser = (cognito: Cognito) =>
  poolVerb<OfUser, object>(cognito, 'AdminEnableUser', (input) => {
    cognito.users.change(cognito.users.get(cognito.pools.get(input.UserPoolId), input.Username), { enabled: true });
    return {};
  });
