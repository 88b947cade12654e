import { join } from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { setUpSecondFactor, signInWithCode } from '@claimstream/second-factor';

const stack = 'claimstream-platform-dev';
const password = 'Correct-horse-7-staple';

describe('the platform, deployed', () => {
  let cloud: Cloud;
  let cognito: CognitoIdentityProviderClient;
  beforeAll(async () => {
    cloud = await startCloud({ templates: [join(import.meta.dirname, '..')], quiet: true });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    cognito = new CognitoIdentityProviderClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
  });
  afterAll(async () => {
    cognito?.destroy();
    await cloud?.stop();
  });

  const clientId = () => cloud.resource(stack, 'UserPoolClient').ref;
  const userOf = (email: string) => ({ UserPoolId: cloud.resource(stack, 'UserPool').ref, Username: email });
  async function person(email: string, GroupName?: string) {
    await cognito.send(new AdminCreateUserCommand({ ...userOf(email), MessageAction: 'SUPPRESS' }));
    await cognito.send(new AdminSetUserPasswordCommand({ ...userOf(email), Password: password, Permanent: true }));
    if (GroupName) await cognito.send(new AdminAddUserToGroupCommand({ ...userOf(email), GroupName }));
    return { clientId: clientId(), email, password };
  }
  const ask = async (AuthFlow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH', AuthParameters: Record<string, string>) =>
    cognito.send(new InitiateAuthCommand({ ClientId: clientId(), AuthFlow, AuthParameters }));
  const byPassword = (email: string) => ask('USER_PASSWORD_AUTH', { USERNAME: email, PASSWORD: password });
  const claimsOf = (token = '') => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());

  it('makes nobody a member of staff by a password alone', async () => {
    await person('ada@staff.example', 'adjusters');
    const { AuthenticationResult } = await byPassword('ada@staff.example');
    const claims = claimsOf(AuthenticationResult?.AccessToken);
    expect([claims['cognito:groups'], claims.second_factor]).toEqual([undefined, 'missing']);
    const renewed = await ask('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: AuthenticationResult!.RefreshToken! });
    expect(claimsOf(renewed.AuthenticationResult?.AccessToken)['cognito:groups']).toBeUndefined();
  });

  it('does so by a code, until the second factor is removed', async () => {
    const bob = await person('bob@staff.example', 'supervisors');
    const old = (await byPassword(bob.email)).AuthenticationResult!;
    const secret = await setUpSecondFactor(cognito, bob);
    const before = ask('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: old.RefreshToken! });
    await expect(before).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const tokens = await signInWithCode(cognito, bob, secret);
    const claims = claimsOf(tokens.AccessToken);
    expect([claims['cognito:groups'], claims.second_factor]).toEqual([['supervisors'], undefined]);
    const renew = async () => {
      const { AuthenticationResult } = await ask('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: tokens.RefreshToken! });
      return claimsOf(AuthenticationResult?.AccessToken)['cognito:groups'];
    };
    expect(await renew()).toEqual(['supervisors']);
    const SoftwareTokenMfaSettings = { Enabled: false };
    await cognito.send(new AdminSetUserMFAPreferenceCommand({ ...userOf(bob.email), SoftwareTokenMfaSettings }));
    expect(await renew()).toBeUndefined();
  });

  it('asks customers for a password only', async () => {
    await person('clara@mail.example');
    const claims = claimsOf((await byPassword('clara@mail.example')).AuthenticationResult?.AccessToken);
    expect([claims['cognito:groups'], claims.second_factor]).toEqual([undefined, undefined]);
  });
});
