import type { Group } from '../groups.ts';
import { type Cognito, type OfUser, poolVerb } from '../verb.ts';

export const adminListGroupsForUser = (cognito: Cognito) =>
  poolVerb<OfUser, { Groups: Group[] }>(cognito, 'AdminListGroupsForUser', (input) => {
    const { pools, users, groups } = cognito;
    return { Groups: groups.of(users.get(pools.get(input.UserPoolId), input.Username)) };
  });
