import type { Group } from '../groups.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';

/** All groups of a pool, in one page. */
export const listGroups = (cognito: Cognito) =>
  poolVerb<InPool, { Groups: Group[] }>(cognito, 'ListGroups', ({ UserPoolId }) => ({
    Groups: cognito.groups.list(cognito.pools.get(UserPoolId).id),
  }));
