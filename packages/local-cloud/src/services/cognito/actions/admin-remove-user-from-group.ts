import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminRemoveUserFromGroup = (cognito: Cognito) =>
  poolVerb<OfUser & { GroupName: string }, object>(cognito, 'AdminRemoveUserFromGroup', (input) => {
    cognito.groups.take(cognito.users.get(cognito.pools.get(input.UserPoolId), input.Username), input.GroupName);
    return {};
  });
