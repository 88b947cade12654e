import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { ManualClock } from '../../src/index.ts';
import { PASSWORD, type PoolUnderTest, startWithPool } from './pool-under-test.ts';

const MINUTE = 60_000;

describe('tokens', () => {
  let pool: PoolUnderTest;
  const clock = new ManualClock(Date.now());
  beforeAll(async () => {
    pool = await startWithPool({ clock });
  });
  afterAll(() => pool.cloud.stop());

  async function person(email: string) {
    const { UserPoolId, cognito } = pool;
    const verified = { Name: 'email_verified', Value: 'true' };
    const who = { UserPoolId, Username: email };
    const { User } = await cognito.send(
      new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS', UserAttributes: [verified] }),
    );
    await cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
    return User!.Username!;
  }
  const start = (
    AuthFlow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH',
    AuthParameters: Record<string, string>,
    ClientId = pool.ClientId,
  ) => pool.cognito.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }));
  const signIn = async (USERNAME: string) =>
    (await start('USER_PASSWORD_AUTH', { USERNAME, PASSWORD })).AuthenticationResult!;
  const whose = (AccessToken: string) => pool.cognito.send(new GetUserCommand({ AccessToken }));

  it('have Cognito’s claims and verify against the published keys', async () => {
    const sub = await person('ann@mail.example');
    const group = { UserPoolId: pool.UserPoolId, Username: 'ann@mail.example', GroupName: 'adjusters' };
    await pool.cognito.send(new AdminAddUserToGroupCommand(group));
    const tokens = await signIn('ann@mail.example');
    const issuer = `${pool.cloud.endpoint}/${pool.UserPoolId}`;
    expect(pool.cloud.resource('identity', 'Pool').attributes.ProviderURL).toBe(issuer);
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    const { payload: access, protectedHeader } = await jwtVerify(tokens.AccessToken!, keys, { issuer });
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: expect.any(String) });
    const now = Math.floor(clock.now() / 1000);
    expect(access).toEqual({
      sub,
      iss: issuer,
      client_id: pool.ClientId,
      origin_jti: expect.any(String),
      event_id: expect.any(String),
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      auth_time: now,
      exp: now + 900,
      iat: now,
      jti: expect.any(String),
      username: sub,
      'cognito:groups': ['adjusters'],
    });
    const { payload: id } = await jwtVerify(tokens.IdToken!, keys, { issuer, audience: pool.ClientId });
    expect(id).toMatchObject({
      sub,
      email: 'ann@mail.example',
      email_verified: true,
      'cognito:username': sub,
      token_use: 'id',
      exp: now + 3600,
    });
    const discovery: any = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({ issuer, jwks_uri: `${issuer}/.well-known/jwks.json` });
    const published: any = await (await fetch(discovery.jwks_uri)).json();
    expect(Object.keys(published.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('are renewed by the refresh token as long as that lives', async () => {
    await person('bo@mail.example');
    const first = await signIn('bo@mail.example');
    await clock.advance(16 * MINUTE);
    await expect(whose(first.AccessToken!)).rejects.toMatchObject({ message: 'Access Token has expired' });
    const REFRESH_TOKEN = first.RefreshToken!;
    const { AuthenticationResult: next } = await start('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN });
    expect(next!.RefreshToken).toBeUndefined();
    const [before, after] = [decodeJwt(first.AccessToken!), decodeJwt(next!.AccessToken!)];
    expect(after).toMatchObject({ auth_time: before.auth_time, origin_jti: before.origin_jti });
    expect((await whose(next!.AccessToken!)).Username).toBe(after.sub);
    await clock.advance(31 * 24 * 60 * MINUTE);
    await expect(start('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN })).rejects.toMatchObject({
      message: 'Refresh Token has expired',
    });
  });

  it('end with the session', async () => {
    await person('cy@mail.example');
    const [kept, revoked] = [await signIn('cy@mail.example'), await signIn('cy@mail.example')];
    await pool.cognito.send(new RevokeTokenCommand({ ClientId: pool.ClientId, Token: revoked.RefreshToken }));
    await expect(whose(revoked.AccessToken!)).rejects.toMatchObject({ message: 'Access Token has been revoked' });
    await whose(kept.AccessToken!);
    await pool.cognito.send(new GlobalSignOutCommand({ AccessToken: kept.AccessToken }));
    await expect(whose(kept.AccessToken!)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(start('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: kept.RefreshToken! })).rejects.toMatchObject({
      message: 'Invalid Refresh Token',
    });
  });

  it('are refused when altered, and an id token is not an access token', async () => {
    await person('di@mail.example');
    const tokens = await signIn('di@mail.example');
    const [header, , signature] = tokens.AccessToken!.split('.');
    const claims = Buffer.from(JSON.stringify({ ...decodeJwt(tokens.AccessToken!), username: 'x' })).toString(
      'base64url',
    );
    await expect(whose(`${header}.${claims}.${signature}`)).rejects.toMatchObject({ message: 'Invalid Access Token' });
    await expect(whose(tokens.IdToken!)).rejects.toMatchObject({ message: 'Invalid Access Token' });
    await expect(whose('nonsense')).rejects.toMatchObject({ message: 'Invalid Access Token' });
  });

  it('are issued only by a flow that the client allows', async () => {
    await person('ed@mail.example');
    const given = { USERNAME: 'ed@mail.example', PASSWORD };
    await expect(start('USER_PASSWORD_AUTH', given, pool.LegacyClientId)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'USER_PASSWORD_AUTH flow not enabled for this client',
    });
    const { UserPoolId, ClientId } = pool;
    const admin = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const, AuthParameters: given };
    const answer = await pool.cognito.send(new AdminInitiateAuthCommand(admin));
    expect(answer.AuthenticationResult?.TokenType).toBe('Bearer');
  });

  it('let their bearer change their own data', async () => {
    await person('flo@mail.example');
    const { AccessToken } = await signIn('flo@mail.example');
    const update = (UserAttributes: { Name: string; Value: string }[]) =>
      pool.cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }));
    await expect(update([{ Name: 'custom:badge', Value: '1' }])).rejects.toThrow('Attribute cannot be updated');
    await update([{ Name: 'email', Value: 'flo@new.example' }]);
    const attributes = async () =>
      Object.fromEntries((await whose(AccessToken!)).UserAttributes!.map(({ Name, Value }) => [Name, Value]));
    expect(await attributes()).toMatchObject({ email: 'flo@new.example', email_verified: 'false' });
    const Code = await pool.code('flo@new.example');
    await pool.cognito.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code }));
    expect(await attributes()).toMatchObject({ email_verified: 'true' });
    await update([{ Name: 'phone_number', Value: '+15555550100' }]);
    await pool.cognito.send(
      new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'phone_number' }),
    );
    const texts = await (await fetch(`${pool.cloud.endpoint}/_local/texts?to=%2B15555550100`)).json();
    const [, code] = /^Your code is (\d{6})\.$/.exec((texts as any)[0].message)!;
    const verify = (sent: string) =>
      pool.cognito.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'phone_number', Code: sent }));
    await expect(verify('nonsense')).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await verify(code!);
    expect(await attributes()).toMatchObject({ phone_number: '+15555550100', phone_number_verified: 'true' });
    await update([{ Name: 'phone_number', Value: '+15555550101' }]);
    expect(await attributes()).toMatchObject({ phone_number_verified: 'false' });
    const change = (PreviousPassword: string) =>
      pool.cognito.send(
        new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword: 'Changed-Pass-3' }),
      );
    await expect(change('wrong')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await change(PASSWORD);
    await expect(signIn('flo@new.example')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});
