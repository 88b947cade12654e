import type { Group } from '../groups.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';

export const getGroup = (cognito: Cognito) =>
  poolVerb<InPool & { GroupName: string }, { Group: Group }>(cognito, 'GetGroup', ({ UserPoolId, GroupName }) => ({
    Group: cognito.groups.get(cognito.pools.get(UserPoolId).id, GroupName),
  }));
