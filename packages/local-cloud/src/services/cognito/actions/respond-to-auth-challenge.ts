import { AwsError, NotEmulated } from '../../../errors.ts';
import { checkMutable, readAttributes } from '../attributes.ts';
import { checkPassword } from '../passwords.ts';
import type { Client, Pool } from '../pools.ts';
import { type AuthAnswer, admit, finishSetUp, proveBySoftwareToken, proveBySrp } from '../sign-in.ts';
import { type Cognito, publicVerb } from '../verb.ts';

export interface ChallengeInput {
  ClientId: string;
  ChallengeName: string;
  ChallengeResponses?: Record<string, string>;
  Session?: string;
}

async function newPassword(cognito: Cognito, pool: Pool, client: Client, input: ChallengeInput): Promise<AuthAnswer> {
  const given = input.ChallengeResponses ?? {};
  const password = checkPassword(given.NEW_PASSWORD, pool.settings);
  const attributes = readAttributes(
    pool.settings,
    Object.entries(given)
      .filter(([name]) => name.startsWith('userAttributes.'))
      .map(([name, Value]) => ({ Name: name.slice('userAttributes.'.length), Value })),
    client,
  );
  checkMutable(pool.settings, attributes);
  const { username } = cognito.challenges.take(client.id, input.Session, 'NEW_PASSWORD_REQUIRED');
  const secrets = await cognito.users.secrets(pool, username, password);
  const user = cognito.users.get(pool, username);
  if (user.status !== 'FORCE_CHANGE_PASSWORD')
    throw new AwsError('NotAuthorizedException', 'Invalid session for the user.');
  const changed = { status: 'CONFIRMED' as const, attributes: { ...user.attributes, ...attributes }, ...secrets };
  return admit(cognito, pool, client, cognito.users.change(user, changed), 'NewPasswordChallenge');
}

export function answerChallenge(cognito: Cognito, client: Client, input: ChallengeInput): Promise<AuthAnswer> {
  const pool = cognito.pools.get(client.pool);
  if (input.ChallengeName === 'NEW_PASSWORD_REQUIRED') return newPassword(cognito, pool, client, input);
  if (input.ChallengeName === 'PASSWORD_VERIFIER') return proveBySrp(cognito, pool, client, input.ChallengeResponses);
  if (input.ChallengeName === 'SOFTWARE_TOKEN_MFA') return proveBySoftwareToken(cognito, pool, client, input);
  if (input.ChallengeName === 'MFA_SETUP') return finishSetUp(cognito, pool, client, input.Session);
  throw new NotEmulated(`cognito-idp challenge ${input.ChallengeName}`);
}

export const respondToAuthChallenge = (cognito: Cognito) =>
  publicVerb<ChallengeInput, AuthAnswer>((input) =>
    answerChallenge(cognito, cognito.pools.client(input.ClientId), input),
  );
