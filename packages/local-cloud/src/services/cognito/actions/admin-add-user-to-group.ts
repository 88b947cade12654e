import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminAddUserToGroup = (cognito: Cognito) =>
  poolVerb<OfUser & { GroupName: string }, object>(cognito, 'AdminAddUserToGroup', (input) => {
    cognito.groups.add(cognito.users.get(cognito.pools.get(input.UserPoolId), input.Username), input.GroupName);
    return {};
  });
