import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminDeleteUser = (cognito: Cognito) =>
  poolVerb<OfUser, object>(cognito, 'AdminDeleteUser', (input) => {
    cognito.users.delete(cognito.users.get(cognito.pools.get(input.UserPoolId), input.Username));
    return {};
  });
