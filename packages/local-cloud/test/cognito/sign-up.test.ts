import {
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { ManualClock } from '../../src/index.ts';
import { PASSWORD, type PoolUnderTest, startWithPool } from './pool-under-test.ts';

const HOUR = 3_600_000;

describe('signing up', () => {
  let pool: PoolUnderTest;
  const clock = new ManualClock(Date.now());
  beforeAll(async () => {
    pool = await startWithPool({ clock });
  });
  afterAll(() => pool.cloud.stop());

  const signUp = (Username: string, more = {}) =>
    pool.cognito.send(new SignUpCommand({ ClientId: pool.ClientId, Username, Password: PASSWORD, ...more }));
  const confirm = (Username: string, ConfirmationCode: string) =>
    pool.cognito.send(new ConfirmSignUpCommand({ ClientId: pool.ClientId, Username, ConfirmationCode }));
  const signIn = (USERNAME: string, Password = PASSWORD) =>
    pool.cognito.send(
      new InitiateAuthCommand({
        ClientId: pool.ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: Password },
      }),
    );

  it('sends a code by e-mail and confirms the user who answers it', async () => {
    const answer = await signUp('ann@mail.example');
    expect(answer).toMatchObject({
      UserConfirmed: false,
      UserSub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      CodeDeliveryDetails: { DeliveryMedium: 'EMAIL', AttributeName: 'email', Destination: 'a***@m***' },
    });
    const [mail] = await pool.mails('ann@mail.example');
    expect(mail).toMatchObject({ from: 'no-reply@verificationemail.com', subject: 'Your verification code' });
    await expect(signIn('ann@mail.example')).rejects.toMatchObject({ name: 'UserNotConfirmedException' });
    const code = await pool.code('ann@mail.example');
    const other = code === '000000' ? '000001' : '000000';
    await expect(confirm('ann@mail.example', other)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await confirm('ann@mail.example', code);
    expect((await signIn('Ann@Mail.example')).AuthenticationResult).toMatchObject({ ExpiresIn: 900 });
    await expect(confirm('ann@mail.example', code)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it.each([
    ['Sh0rt!', 'Password not long enough'],
    ['NO-LOWER-CASE-1', 'Password must have lowercase characters'],
    ['no-upper-case-1', 'Password must have uppercase characters'],
    ['No-Number-Here', 'Password must have numeric characters'],
    ['NoSymbolHere1', 'Password must have symbol characters'],
  ])('refuses the password %s', async (Password, why) => {
    await expect(signUp('bo@mail.example', { Password })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: `Password did not conform with policy: ${why}`,
    });
  });

  it.each<[string, string, object, string]>([
    ['a name that is not an address', 'bo', {}, 'InvalidParameterException'],
    [
      'an unknown attribute',
      'bo@mail.example',
      { UserAttributes: [{ Name: 'custom:x', Value: '1' }] },
      'InvalidParameterException',
    ],
    [
      'a value longer than the schema allows',
      'bo@mail.example',
      { UserAttributes: [{ Name: 'custom:badge', Value: '12345' }] },
      'InvalidParameterException',
    ],
    [
      'an address that calls itself verified',
      'bo@mail.example',
      { UserAttributes: [{ Name: 'email_verified', Value: 'true' }] },
      'NotAuthorizedException',
    ],
    ['an unknown client', 'bo@mail.example', { ClientId: 'unknown' }, 'ResourceNotFoundException'],
  ])('refuses %s', async (_, name, more, error) => {
    await expect(signUp(name, more)).rejects.toMatchObject({ name: error });
  });

  it('accepts an address only once, in upper or lower case', async () => {
    const both = await Promise.allSettled([signUp('cy@mail.example'), signUp('CY@mail.example')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(signUp('cy@mail.example')).rejects.toMatchObject({ name: 'UsernameExistsException' });
  });

  it('replaces an expired code', async () => {
    await signUp('di@mail.example');
    const first = await pool.code('di@mail.example');
    await clock.advance(25 * HOUR);
    await expect(confirm('di@mail.example', first)).rejects.toMatchObject({ name: 'ExpiredCodeException' });
    await pool.cognito.send(
      new ResendConfirmationCodeCommand({ ClientId: pool.ClientId, Username: 'di@mail.example' }),
    );
    await confirm('di@mail.example', await pool.code('di@mail.example'));
  });

  it('stops guessing', async () => {
    await signUp('ed@mail.example');
    const code = await pool.code('ed@mail.example');
    for (let guess = 0; guess < 5; guess += 1) {
      await expect(confirm('ed@mail.example', 'wrong')).rejects.toMatchObject({ name: 'CodeMismatchException' });
    }
    await expect(confirm('ed@mail.example', code)).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  it('lets a forgotten password be replaced', async () => {
    await signUp('flo@mail.example');
    await confirm('flo@mail.example', await pool.code('flo@mail.example'));
    const who = { ClientId: pool.ClientId, Username: 'flo@mail.example' };
    await pool.cognito.send(new ForgotPasswordCommand(who));
    const ConfirmationCode = await pool.code('flo@mail.example');
    const replace = (Password: string) =>
      pool.cognito.send(new ConfirmForgotPasswordCommand({ ...who, ConfirmationCode, Password }));
    await expect(replace('weak')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await replace('Brand-New-Pass-2');
    await expect(signIn('flo@mail.example')).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await signIn('flo@mail.example', 'Brand-New-Pass-2');
  });

  it('does not tell a stranger who has an account', async () => {
    const who = { ClientId: pool.ClientId, Username: 'nobody@mail.example' };
    const answer = await pool.cognito.send(new ForgotPasswordCommand(who));
    expect(answer.CodeDeliveryDetails?.Destination).toBe('n***@m***');
    expect(await pool.mails('nobody@mail.example')).toEqual([]);
    await expect(signIn('nobody@mail.example')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    const legacy = new ForgotPasswordCommand({ ...who, ClientId: pool.LegacyClientId });
    await expect(pool.cognito.send(legacy)).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('stores no readable password', () => {
    const rows = pool.cloud.kernel.db.prepare('SELECT * FROM cognito_user').all();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });
});
