import { AwsError } from '../../../errors.ts';
import { type User, userType } from '../users.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';

interface Input extends InPool {
  /** `email = "a@b.example"` or `given_name ^= "An"`. */
  Filter?: string;
  AttributesToGet?: string[];
  Limit?: number;
  PaginationToken?: string;
}

interface Output {
  Users: ReturnType<typeof userType>[];
  PaginationToken?: string;
}

const SEARCHABLE = [
  'username',
  'email',
  'phone_number',
  'name',
  'given_name',
  'family_name',
  'preferred_username',
  'cognito:user_status',
  'status',
  'sub',
];

function searched(user: User, name: string): string | undefined {
  if (name === 'username') return user.username;
  if (name === 'sub') return user.sub;
  if (name === 'cognito:user_status') return user.status;
  if (name === 'status') return user.enabled ? 'Enabled' : 'Disabled';
  return user.attributes[name];
}

function readFilter(filter: string | undefined): (user: User) => boolean {
  if (!filter) return () => true;
  const [, name = '', operator, quoted = ''] = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  if (!SEARCHABLE.includes(name)) throw new AwsError('InvalidParameterException', 'Error while parsing filter.');
  const wanted = quoted.replace(/\\(.)/g, '$1').toLowerCase();
  return (user) => {
    const value = searched(user, name)?.toLowerCase();
    return operator === '=' ? value === wanted : (value?.startsWith(wanted) ?? false);
  };
}

export const listUsers = (cognito: Cognito) =>
  poolVerb<Input, Output>(cognito, 'ListUsers', (input) => {
    const found = cognito.users.list(cognito.pools.get(input.UserPoolId)).filter(readFilter(input.Filter));
    const start = input.PaginationToken ? Number(Buffer.from(input.PaginationToken, 'base64').toString()) : 0;
    const limit = Math.min(input.Limit ?? 60, 60);
    const end = start + limit;
    const wanted = input.AttributesToGet;
    const users = found.slice(start, end).map((user) => {
      const described = userType(user);
      const Attributes = described.Attributes.filter(({ Name }) => !wanted?.length || wanted.includes(Name));
      return { ...described, Attributes };
    });
    const more = end < found.length ? { PaginationToken: Buffer.from(String(end)).toString('base64') } : {};
    return { Users: users, ...more };
  });
