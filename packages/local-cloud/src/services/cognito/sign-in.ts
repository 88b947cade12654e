import { AwsError, NotEmulated } from '../../errors.ts';
import type { ChallengeName } from './challenges.ts';
import { isPassword } from './passwords.ts';
import type { Client, Pool } from './pools.ts';
import { SOFTWARE_TOKEN_MFA } from './software-tokens.ts';
import { type SrpChallenge, srpChallenge, srpSignature, srpVerifier } from './srp.ts';
import type { TokenSource } from './token-trigger.ts';
import type { AuthenticationResult } from './tokens.ts';
import { type User, userNotFound } from './users.ts';
import type { Cognito } from './verb.ts';

const DAY = 86_400_000;

export interface AuthAnswer {
  AuthenticationResult?: AuthenticationResult;
  ChallengeName?: string;
  ChallengeParameters: Record<string, string>;
  Session?: string;
}

const wrong = (): AwsError => new AwsError('NotAuthorizedException', 'Incorrect username or password.');

function requireFlow({ settings }: Client, ...flows: string[]): void {
  if (flows.some((flow) => settings.flows.includes(flow))) return;
  const asked = flows[0]!.replace('ALLOW_', '');
  throw new AwsError(
    'InvalidParameterException',
    asked === 'REFRESH_TOKEN_AUTH'
      ? 'Auth flow not enabled for this client'
      : `${asked} flow not enabled for this client`,
  );
}

function parameter(parameters: Record<string, string> | undefined, name: string): string {
  const value = parameters?.[name];
  if (value) return value;
  throw new AwsError('InvalidParameterException', `Missing required parameter ${name}`);
}

function checkState(cognito: Cognito, pool: Pool, user: User): void {
  if (!user.enabled) throw new AwsError('NotAuthorizedException', 'User is disabled.');
  if (user.status === 'UNCONFIRMED') throw new AwsError('UserNotConfirmedException', 'User is not confirmed.');
  if (user.status === 'RESET_REQUIRED') {
    throw new AwsError('PasswordResetRequiredException', 'Password reset required for the user');
  }
  const age = cognito.kernel.clock.now() - (user.passwordSet ?? 0);
  if (user.status === 'FORCE_CHANGE_PASSWORD' && age > pool.settings.passwordPolicy.temporaryDays * DAY) {
    throw new AwsError(
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
    );
  }
}

/** After the password is proven: tokens, or the challenge for a new password or a second factor. */
export async function admit(
  cognito: Cognito,
  pool: Pool,
  client: Client,
  user: User,
  source: TokenSource = 'Authentication',
): Promise<AuthAnswer> {
  checkState(cognito, pool, user);
  if (user.status === 'FORCE_CHANGE_PASSWORD') return demandNewPassword(cognito, client, user);
  const challenge = secondFactor(cognito, pool, client, user);
  if (challenge) return challenge;
  return { AuthenticationResult: await cognito.tokens.open(pool, client, user, source), ChallengeParameters: {} };
}

function secondFactor(cognito: Cognito, pool: Pool, client: Client, user: User): AuthAnswer | undefined {
  const open = (ChallengeName: ChallengeName, more: Record<string, string> = {}): AuthAnswer => ({
    ChallengeName,
    Session: cognito.challenges.open(client.id, user.username, ChallengeName),
    ChallengeParameters: { USER_ID_FOR_SRP: user.username, ...more },
  });
  if (cognito.softwareTokens.asks(pool, user)) return open(SOFTWARE_TOKEN_MFA);
  if (pool.settings.mfa !== 'ON') return undefined;
  return open('MFA_SETUP', { MFAS_CAN_SETUP: JSON.stringify([SOFTWARE_TOKEN_MFA]) });
}

/** Answers SOFTWARE_TOKEN_MFA. After a wrong code the session stays open for the next. */
export async function proveBySoftwareToken(
  cognito: Cognito,
  pool: Pool,
  client: Client,
  { ChallengeResponses, Session }: { ChallengeResponses?: Record<string, string>; Session?: string },
): Promise<AuthAnswer> {
  const code = parameter(ChallengeResponses, 'SOFTWARE_TOKEN_MFA_CODE');
  const { username } = cognito.challenges.findOf(client.id, Session, SOFTWARE_TOKEN_MFA);
  const user = cognito.users.get(pool, username);
  checkState(cognito, pool, user);
  cognito.softwareTokens.redeem(user, code);
  cognito.challenges.take(client.id, Session, SOFTWARE_TOKEN_MFA);
  return { AuthenticationResult: await cognito.tokens.open(pool, client, user), ChallengeParameters: {} };
}

/** Answers MFA_SETUP, once a code of the new secret was verified under the same session. */
export async function finishSetUp(
  cognito: Cognito,
  pool: Pool,
  client: Client,
  Session: string | undefined,
): Promise<AuthAnswer> {
  const { username, state } = cognito.challenges.take(client.id, Session, 'MFA_SETUP');
  if (!state.verified) throw new AwsError('InvalidParameterException', 'Software token has not been verified');
  const user = cognito.users.get(pool, username);
  checkState(cognito, pool, user);
  cognito.softwareTokens.prefer(user, true, true);
  return { AuthenticationResult: await cognito.tokens.open(pool, client, user), ChallengeParameters: {} };
}

function demandNewPassword(cognito: Cognito, client: Client, user: User): AuthAnswer {
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: cognito.challenges.open(client.id, user.username, 'NEW_PASSWORD_REQUIRED'),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: '[]',
      userAttributes: JSON.stringify(user.attributes),
    },
  };
}

async function byPassword(
  cognito: Cognito,
  pool: Pool,
  client: Client,
  given: Record<string, string> | undefined,
): Promise<AuthAnswer> {
  const name = parameter(given, 'USERNAME');
  const password = parameter(given, 'PASSWORD');
  const user = cognito.users.find(pool, name);
  if (!user) throw client.settings.hidesUsers ? wrong() : userNotFound();
  if (!user.password || !(await isPassword(password, user.password))) throw wrong();
  return admit(cognito, pool, client, user);
}

function bySrp(cognito: Cognito, pool: Pool, client: Client, given: Record<string, string> | undefined): AuthAnswer {
  const name = parameter(given, 'USERNAME');
  const user = cognito.users.find(pool, name);
  if (!user && !client.settings.hidesUsers) throw userNotFound();
  const username = user?.username ?? name;
  // An unknown user gets a challenge too, which no answer can meet.
  const verifier = user?.srp ?? srpVerifier(pool.id, username, crypto.randomUUID());
  const challenge = srpChallenge(verifier, parameter(given, 'SRP_A'));
  if (!challenge) throw new AwsError('InvalidParameterException', 'SRP_A is not valid');
  // The secret block identifies the challenge, since clients of this flow return no session.
  const id = challenge.secretBlock;
  cognito.challenges.open(client.id, username, 'PASSWORD_VERIFIER', { verifier, challenge }, id);
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: verifier.salt,
      SECRET_BLOCK: challenge.secretBlock,
      SRP_B: challenge.serverPublic,
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    },
  };
}

/** Answers PASSWORD_VERIFIER. */
export async function proveBySrp(
  cognito: Cognito,
  pool: Pool,
  client: Client,
  given: Record<string, string> | undefined,
): Promise<AuthAnswer> {
  const block = parameter(given, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const { username, state } = cognito.challenges.take(client.id, block, 'PASSWORD_VERIFIER');
  const expected = srpSignature(
    state.verifier,
    state.challenge as SrpChallenge,
    pool.id,
    username,
    parameter(given, 'TIMESTAMP'),
  );
  const user = cognito.users.find(pool, username);
  if (!user || parameter(given, 'PASSWORD_CLAIM_SIGNATURE') !== expected) throw wrong();
  return admit(cognito, pool, client, user);
}

/** Begins a sign-in. Only AdminInitiateAuth offers the `admin` flows. */
export async function beginSignIn(
  cognito: Cognito,
  client: Client,
  flow: string,
  given: Record<string, string> | undefined,
  admin: boolean,
): Promise<AuthAnswer> {
  const pool = cognito.pools.get(client.pool);
  switch (flow) {
    case 'REFRESH_TOKEN_AUTH':
    case 'REFRESH_TOKEN': {
      requireFlow(client, 'ALLOW_REFRESH_TOKEN_AUTH');
      const tokens = await cognito.tokens.refresh(client, parameter(given, 'REFRESH_TOKEN'));
      return { AuthenticationResult: tokens, ChallengeParameters: {} };
    }
    case 'USER_SRP_AUTH':
      requireFlow(client, 'ALLOW_USER_SRP_AUTH');
      return bySrp(cognito, pool, client, given);
    case 'USER_PASSWORD_AUTH':
      if (admin) break;
      requireFlow(client, 'ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH');
      return byPassword(cognito, pool, client, given);
    case 'ADMIN_USER_PASSWORD_AUTH':
    case 'ADMIN_NO_SRP_AUTH':
      if (!admin) break;
      requireFlow(client, 'ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH');
      return byPassword(cognito, pool, client, given);
    default:
      throw new NotEmulated(`cognito-idp auth flow ${flow}`);
  }
  throw new AwsError('InvalidParameterException', 'Initiate Auth method not supported');
}
