import { userType } from '../users.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';

interface Input extends InPool {
  GroupName: string;
  Limit?: number;
  NextToken?: string;
}

interface Output {
  Users: ReturnType<typeof userType>[];
  NextToken?: string;
}

export const listUsersInGroup = (cognito: Cognito) =>
  poolVerb<Input, Output>(cognito, 'ListUsersInGroup', (input) => {
    const pool = cognito.pools.get(input.UserPoolId);
    const names = cognito.groups.members(pool.id, input.GroupName);
    const start = input.NextToken ? Number(Buffer.from(input.NextToken, 'base64').toString()) : 0;
    const end = start + Math.min(input.Limit ?? 60, 60);
    const more = end < names.length ? { NextToken: Buffer.from(String(end)).toString('base64') } : {};
    return { Users: names.slice(start, end).map((name) => userType(cognito.users.get(pool, name))), ...more };
  });
