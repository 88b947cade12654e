import { AwsError } from '../../../errors.ts';
import type { Client, Pool } from '../pools.ts';
import type { User } from '../users.ts';
import { type Cognito, publicVerb } from '../verb.ts';

/** The user who sets up a second factor: signed in, or asked for one during sign-in. */
export interface TokenOrSession {
  AccessToken?: string;
  Session?: string;
}

interface Output {
  SecretCode: string;
  Session?: string;
}

export async function whoSetsUp(
  { tokens, challenges, pools, users }: Cognito,
  { AccessToken, Session }: TokenOrSession,
): Promise<{ pool: Pool; client: Client; user: User }> {
  if (AccessToken && Session)
    throw new AwsError('InvalidParameterException', 'Both access token and session are given');
  if (AccessToken) return tokens.whose(AccessToken);
  if (!Session) throw new AwsError('InvalidParameterException', 'Either access token or session is required');
  const waiting = challenges.find(Session, 'MFA_SETUP');
  const client = pools.client(waiting.client);
  const pool = pools.get(client.pool);
  return { pool, client, user: users.get(pool, waiting.username) };
}

export const associateSoftwareToken = (cognito: Cognito) =>
  publicVerb<TokenOrSession, Output>(async (input) => {
    const { pool, client, user } = await whoSetsUp(cognito, input);
    const SecretCode = cognito.softwareTokens.associate(pool, user);
    if (!input.Session) return { SecretCode };
    cognito.challenges.take(client.id, input.Session, 'MFA_SETUP');
    return { SecretCode, Session: cognito.challenges.open(client.id, user.username, 'MFA_SETUP') };
  });
