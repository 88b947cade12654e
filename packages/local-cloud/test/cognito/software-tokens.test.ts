import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  GetUserCommand,
  GetUserPoolMfaConfigCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  SetUserPoolMfaConfigCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { Secret, TOTP } from 'otpauth';
import { ManualClock } from '../../src/index.ts';
import { PASSWORD, type PoolUnderTest, startWithPool } from './pool-under-test.ts';

const STEP = 30_000;
const factor = ['SOFTWARE_TOKEN_MFA'];

describe('a code of an authenticator app', () => {
  let pool: PoolUnderTest;
  const clock = new ManualClock(Date.now());
  const codeAt = (secret: string, timestamp = clock.now()) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  const wrongCode = (secret: string) => {
    const right = [-1, 0, 1].map((step) => codeAt(secret, clock.now() + step * STEP));
    return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code))!;
  };

  const configure = (MfaConfiguration: 'OFF' | 'OPTIONAL' | 'ON') =>
    pool.cognito.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId: pool.UserPoolId,
        MfaConfiguration,
        ...(MfaConfiguration === 'OFF' ? {} : { SoftwareTokenMfaConfiguration: { Enabled: true } }),
      }),
    );
  beforeAll(async () => {
    pool = await startWithPool({ clock });
  });
  beforeEach(() => configure('OPTIONAL'));
  afterAll(() => pool.cloud.stop());

  let people = 0;
  async function person(): Promise<string> {
    const Username = `person-${++people}@mail.example`;
    const who = { UserPoolId: pool.UserPoolId, Username };
    await pool.cognito.send(new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS' }));
    await pool.cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
    return Username;
  }
  const signIn = (USERNAME: string) =>
    pool.cognito.send(
      new InitiateAuthCommand({
        ClientId: pool.ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD },
      }),
    );
  const tokenOf = async (email: string) => (await signIn(email)).AuthenticationResult!.AccessToken!;
  const associate = async (AccessToken: string) =>
    (await pool.cognito.send(new AssociateSoftwareTokenCommand({ AccessToken }))).SecretCode!;
  const verify = (AccessToken: string, UserCode: string) =>
    pool.cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
  const prefer = (AccessToken: string, Enabled = true) =>
    pool.cognito.send(
      new SetUserMFAPreferenceCommand({
        AccessToken,
        SoftwareTokenMfaSettings: { Enabled, PreferredMfa: Enabled },
      }),
    );
  const answer = (Session: string | undefined, code: string, USERNAME: string) =>
    pool.cognito.send(
      new RespondToAuthChallengeCommand({
        ClientId: pool.ClientId,
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session,
        ChallengeResponses: { USERNAME, SOFTWARE_TOKEN_MFA_CODE: code },
      }),
    );
  /** A user who has set it up with the previous step's code, so that the current code is still unused. */
  async function enrolled() {
    const email = await person();
    const token = await tokenOf(email);
    const secret = await associate(token);
    await verify(token, codeAt(secret, clock.now() - STEP));
    await prefer(token);
    return { email, secret, token };
  }

  it('is required only from users who set it up', async () => {
    const { email, secret, token } = await enrolled();
    const challenged = await signIn(email);
    expect(challenged).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: expect.any(String) });
    expect(challenged.AuthenticationResult).toBeUndefined();
    const { AuthenticationResult } = await answer(challenged.Session, codeAt(secret), email);
    expect(AuthenticationResult).toMatchObject({ TokenType: 'Bearer', RefreshToken: expect.any(String) });
    const listed = { UserMFASettingList: factor, PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' };
    expect(await pool.cognito.send(new GetUserCommand({ AccessToken: token }))).toMatchObject(listed);
    const who = { UserPoolId: pool.UserPoolId, Username: email };
    expect(await pool.cognito.send(new AdminGetUserCommand(who))).toMatchObject(listed);
    expect((await signIn(await person())).AuthenticationResult).toBeDefined();
  });

  it('works one step before and after its own, and once', async () => {
    const { email, secret } = await enrolled();
    await clock.advance(10 * STEP);
    const tryAt = async (step: number) =>
      answer((await signIn(email)).Session, codeAt(secret, clock.now() + step * STEP), email);
    await expect(tryAt(-2)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await expect(tryAt(2)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await tryAt(-1);
    await tryAt(0);
    await tryAt(1);
    for (const used of [1, 0, -1]) {
      await expect(tryAt(used)).rejects.toMatchObject({
        name: 'ExpiredCodeException',
        message: 'Your software token has already been used once.',
      });
    }
  });

  it('that set up the factor does not also sign in', async () => {
    const email = await person();
    const token = await tokenOf(email);
    const secret = await associate(token);
    await verify(token, codeAt(secret));
    await prefer(token);
    const again = answer((await signIn(email)).Session, codeAt(secret), email);
    await expect(again).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });

  it('may be corrected in the same session, which then ends', async () => {
    const { email, secret } = await enrolled();
    const { Session } = await signIn(email);
    const wrong = answer(Session, wrongCode(secret), email);
    await expect(wrong).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await answer(Session, codeAt(secret), email);
    await clock.advance(STEP);
    const late = answer(Session, codeAt(secret), email);
    await expect(late).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('cannot be guessed: from the fifth wrong code on a lock doubles, across sessions', async () => {
    const { email, secret } = await enrolled();
    const guess = async () => answer((await signIn(email)).Session, wrongCode(secret), email);
    for (let tries = 0; tries < 5; tries++) {
      await expect(guess()).rejects.toMatchObject({ name: 'CodeMismatchException' });
    }
    const locked = { name: 'NotAuthorizedException', message: 'Password attempts exceeded' };
    const right = async () => answer((await signIn(email)).Session, codeAt(secret), email);
    await expect(right()).rejects.toMatchObject(locked);
    await clock.advance(1000);
    await expect(guess()).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await clock.advance(1999);
    await expect(right()).rejects.toMatchObject(locked);
    await clock.advance(STEP);
    await right();
    await expect(guess()).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });

  it('completes a set-up only if it belongs to the new secret', async () => {
    const { email, secret, token } = await enrolled();
    const next = await associate(token);
    expect(next).not.toBe(secret);
    const mismatch = { name: 'EnableSoftwareTokenMFAException' };
    await expect(verify(token, wrongCode(next))).rejects.toMatchObject(mismatch);
    await expect(verify(token, 'none')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await answer((await signIn(email)).Session, codeAt(secret), email);
    await verify(token, codeAt(next));
    await clock.advance(STEP);
    const old = answer((await signIn(email)).Session, codeAt(secret), email);
    await expect(old).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await answer((await signIn(email)).Session, codeAt(next), email);
  });

  it('cannot be required of a user who verified none, and can be turned off', async () => {
    const email = await person();
    const token = await tokenOf(email);
    await expect(prefer(token)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await associate(token);
    await expect(prefer(token)).rejects.toMatchObject({ message: 'User has not verified software token mfa' });
    const other = await enrolled();
    const who = { UserPoolId: pool.UserPoolId, Username: other.email };
    const SoftwareTokenMfaSettings = { Enabled: false };
    await pool.cognito.send(new AdminSetUserMFAPreferenceCommand({ ...who, SoftwareTokenMfaSettings }));
    expect((await signIn(other.email)).AuthenticationResult).toBeDefined();
    expect((await pool.cognito.send(new AdminGetUserCommand(who))).UserMFASettingList).toBeUndefined();
  });

  it('is useless in a pool without the factor', async () => {
    await configure('OFF');
    const token = await tokenOf(await person());
    await expect(associate(token)).rejects.toMatchObject({ name: 'SoftwareTokenMFANotFoundException' });
    const { UserPoolId } = pool;
    const config = await pool.cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
    expect(config).toMatchObject({ MfaConfiguration: 'OFF' });
  });

  it('is set up before the first tokens where the pool requires it', async () => {
    const email = await person();
    await configure('ON');
    const first = await signIn(email);
    expect(first).toMatchObject({ ChallengeName: 'MFA_SETUP' });
    expect(JSON.parse(first.ChallengeParameters!.MFAS_CAN_SETUP!)).toEqual(factor);
    const finish = (Session: string | undefined) =>
      pool.cognito.send(
        new RespondToAuthChallengeCommand({
          ClientId: pool.ClientId,
          ChallengeName: 'MFA_SETUP',
          Session,
          ChallengeResponses: { USERNAME: email },
        }),
      );
    const given = await pool.cognito.send(new AssociateSoftwareTokenCommand({ Session: first.Session }));
    const UserCode = codeAt(given.SecretCode!, clock.now() - STEP);
    const verified = await pool.cognito.send(new VerifySoftwareTokenCommand({ Session: given.Session, UserCode }));
    expect((await finish(verified.Session)).AuthenticationResult).toBeDefined();
    const unverified = await signIn(email);
    expect(unverified.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    await expect(finish(unverified.Session)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await answer(unverified.Session, codeAt(given.SecretCode!), email);
    const skipped = await signIn(await person());
    await expect(finish(skipped.Session)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
