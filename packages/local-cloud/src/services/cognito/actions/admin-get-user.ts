import { attributeList, userType } from '../users.ts';
import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminGetUser = (cognito: Cognito) =>
  poolVerb<OfUser, object>(cognito, 'AdminGetUser', (input) => {
    const user = cognito.users.get(cognito.pools.get(input.UserPoolId), input.Username);
    const { Attributes: _, ...described } = userType(user);
    return { ...described, UserAttributes: attributeList(user), ...cognito.softwareTokens.settings(user) };
  });
