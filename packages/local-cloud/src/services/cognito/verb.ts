import type { Kernel, Verb } from '../../kernel.ts';
import type { Challenges } from './challenges.ts';
import type { Codes } from './codes.ts';
import type { Groups } from './groups.ts';
import type { Pools } from './pools.ts';
import type { SoftwareTokens } from './software-tokens.ts';
import type { Tokens } from './tokens.ts';
import type { Users } from './users.ts';

/** The common context of Cognito's verbs. */
export interface Cognito {
  kernel: Kernel;
  pools: Pools;
  users: Users;
  groups: Groups;
  codes: Codes;
  softwareTokens: SoftwareTokens;
  tokens: Tokens;
  challenges: Challenges;
}

export interface InPool {
  UserPoolId: string;
}

export interface OfUser extends InPool {
  Username: string;
}

/** A verb that an app calls with a client id or an access token; AWS asks for no signature and no IAM permission. */
export const publicVerb = <I, O>(run: (input: I) => O | Promise<O>): Verb<I, O> => ({
  permissions: () => [],
  run,
  unsigned: true,
});

/** A verb that requires an IAM permission on the pool. */
export const poolVerb = <I extends InPool, O>(
  { pools }: Cognito,
  name: string,
  run: (input: I) => O | Promise<O>,
): Verb<I, O> => ({
  permissions: (input) => [{ action: `cognito-idp:${name}`, resource: pools.arn(input.UserPoolId) }],
  run,
});
