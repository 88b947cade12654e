import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { decodeJwt, errors, importJWK, jwtVerify, SignJWT } from 'jose';
import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import type { Groups } from './groups.ts';
import type { Client, Pool, Pools } from './pools.ts';
import { askTokenTrigger, type TokenSource } from './token-trigger.ts';
import type { User, Users } from './users.ts';

export interface AuthenticationResult {
  AccessToken: string;
  IdToken: string;
  RefreshToken?: string;
  ExpiresIn: number;
  TokenType: 'Bearer';
}

interface Session {
  originJti: string;
  authTime: number;
}

const SCOPE = 'aws.cognito.signin.user.admin';
const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
const hash = (token: string): string => createHash('sha256').update(token).digest('base64url');
const refused = (message: string): AwsError => new AwsError('NotAuthorizedException', message);

/** Issues tokens with Cognito's claims, and verifies them. */
export class Tokens {
  readonly #kernel: Kernel;
  readonly #pools: Pools;
  readonly #users: Users;
  readonly #groups: Groups;

  constructor(kernel: Kernel, pools: Pools, users: Users, groups: Groups) {
    this.#kernel = kernel;
    this.#pools = pools;
    this.#users = users;
    this.#groups = groups;
  }

  /** A new session: all three tokens. */
  async open(
    pool: Pool,
    client: Client,
    user: User,
    source: TokenSource = 'Authentication',
  ): Promise<AuthenticationResult> {
    const { clock, db } = this.#kernel;
    const refresh = randomBytes(96).toString('base64url');
    const session: Session = { originJti: randomUUID(), authTime: seconds(clock.now()) };
    const expires = clock.now() + client.settings.refreshSeconds * 1000;
    const tokens = await this.#issue(pool, client, user, session, source);
    db.prepare(
      `INSERT INTO cognito_session (origin_jti, pool, client, username, refresh_hash, auth_time, expires)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(session.originJti, pool.id, client.id, user.username, hash(refresh), session.authTime, expires);
    return { ...tokens, RefreshToken: refresh };
  }

  async refresh(client: Client, token: string): Promise<AuthenticationResult> {
    const { db, clock } = this.#kernel;
    const row = db
      .prepare('SELECT * FROM cognito_session WHERE refresh_hash = ? AND client = ?')
      .get(hash(token), client.id);
    if (!row) throw refused('Invalid Refresh Token');
    if (clock.now() > Number(row.expires)) throw refused('Refresh Token has expired');
    const pool = this.#pools.get(client.pool);
    const user = this.#users.get(pool, String(row.username));
    if (!user.enabled) throw refused('User is disabled.');
    const session = { originJti: String(row.origin_jti), authTime: Number(row.auth_time) };
    return this.#issue(pool, client, user, session, 'RefreshTokens');
  }

  /** Ends the session of a refresh token; its access tokens lose their rights at Cognito too. */
  revoke(client: Client, token: string): void {
    this.#kernel.db
      .prepare('DELETE FROM cognito_session WHERE refresh_hash = ? AND client = ?')
      .run(hash(token), client.id);
  }

  revokeAll(user: User): void {
    this.#kernel.db
      .prepare('DELETE FROM cognito_session WHERE pool = ? AND username = ?')
      .run(user.pool, user.username);
  }

  /** The owner of an access token; throws as Cognito's own API does. */
  async whose(accessToken: string): Promise<{ pool: Pool; client: Client; user: User }> {
    const invalid = () => refused('Invalid Access Token');
    let claims: Record<string, unknown>;
    let pool: Pool | undefined;
    try {
      pool = this.#pools.find(String(decodeJwt(accessToken).iss).split('/').at(-1) ?? '');
      if (!pool) throw invalid();
      const { d: _, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...key } = pool.signingKey;
      const { payload } = await jwtVerify(accessToken, await importJWK(key, 'RS256'), {
        issuer: this.#pools.issuer(pool.id),
        currentDate: new Date(this.#kernel.clock.now()),
      });
      claims = payload;
    } catch (cause) {
      if (cause instanceof errors.JWTExpired) throw Object.assign(refused('Access Token has expired'), { cause });
      if (cause instanceof errors.JOSEError) throw Object.assign(invalid(), { cause });
      throw cause;
    }
    if (claims.token_use !== 'access') throw invalid();
    const user = this.#users.find(pool, String(claims.username));
    if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.');
    const session = this.#kernel.db
      .prepare('SELECT 1 FROM cognito_session WHERE origin_jti = ?')
      .get(String(claims.origin_jti));
    if (!session) throw refused('Access Token has been revoked');
    if (!user.enabled) throw refused('User is disabled.');
    return { pool, client: this.#pools.client(String(claims.client_id)), user };
  }

  async #issue(
    pool: Pool,
    client: Client,
    user: User,
    session: Session,
    source: TokenSource,
  ): Promise<AuthenticationResult> {
    const now = seconds(this.#kernel.clock.now());
    const groups = this.#groups.of(user).map((group) => group.GroupName);
    const shared = {
      sub: user.sub,
      ...(groups.length > 0 ? { 'cognito:groups': groups } : {}),
      iss: this.#pools.issuer(pool.id),
      origin_jti: session.originJti,
      event_id: randomUUID(),
      auth_time: session.authTime,
      iat: now,
    };
    const access = {
      ...shared,
      client_id: client.id,
      token_use: 'access',
      scope: SCOPE,
      exp: now + client.settings.accessSeconds,
      jti: randomUUID(),
      username: user.username,
    };
    const id = {
      ...readable(user, client),
      ...shared,
      'cognito:username': user.username,
      aud: client.id,
      token_use: 'id',
      exp: now + client.settings.idSeconds,
      jti: randomUUID(),
    };
    const asked = { pool, client, user, groups, source, scope: SCOPE };
    const changed = await askTokenTrigger(this.#kernel, asked, { access, id });
    const key = await importJWK(pool.signingKey, 'RS256');
    const sign = (claims: Record<string, unknown>) =>
      new SignJWT(claims).setProtectedHeader({ kid: pool.signingKey.kid, alg: 'RS256' }).sign(key);
    return {
      AccessToken: await sign(changed.access),
      IdToken: await sign(changed.id),
      ExpiresIn: client.settings.accessSeconds,
      TokenType: 'Bearer',
    };
  }
}

/** Attributes as id-token claims; the verified flags are booleans there. */
function readable(user: User, client: Client): Record<string, unknown> {
  const allowed = client.settings.readAttributes;
  return Object.fromEntries(
    Object.entries(user.attributes)
      .filter(([name]) => !allowed || allowed.includes(name))
      .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]),
  );
}
