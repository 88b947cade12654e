import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  CreateGroupCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetGroupCommand,
  InitiateAuthCommand,
  ListGroupsCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  ListUsersCommand,
  ListUsersInGroupCommand,
  RespondToAuthChallengeCommand,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { startCloud } from '../../src/index.ts';
import { PASSWORD, type PoolUnderTest, startWithPool, template } from './pool-under-test.ts';

describe('administering a pool', () => {
  let pool: PoolUnderTest;
  beforeAll(async () => {
    pool = await startWithPool();
  });
  afterAll(() => pool.cloud.stop());

  const who = (Username: string) => ({ UserPoolId: pool.UserPoolId, Username });
  const signIn = (USERNAME: string, password: string) =>
    pool.cognito.send(
      new InitiateAuthCommand({
        ClientId: pool.ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD: password },
      }),
    );

  it('shows its groups and app clients', async () => {
    const { UserPoolId, ClientId } = pool;
    const { Groups } = await pool.cognito.send(new ListGroupsCommand({ UserPoolId }));
    const [first] = Groups!;
    const { Group } = await pool.cognito.send(new GetGroupCommand({ UserPoolId, GroupName: first!.GroupName }));
    expect(Group).toEqual(first);
    const nobody = pool.cognito.send(new GetGroupCommand({ UserPoolId, GroupName: 'nobody' }));
    await expect(nobody).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const { UserPoolClients } = await pool.cognito.send(new ListUserPoolClientsCommand({ UserPoolId }));
    expect(UserPoolClients).toContainEqual(expect.objectContaining({ ClientId, UserPoolId }));
  });

  it('invites by e-mail, and requires a new password at the first sign-in', async () => {
    const { User } = await pool.cognito.send(new AdminCreateUserCommand(who('ann@mail.example')));
    expect(User).toMatchObject({ UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true });
    const [mail] = await pool.mails('ann@mail.example');
    const [, temporary = ''] = /temporary password is (.*)\.$/.exec(mail!.text) ?? [];
    const { ChallengeName, Session, AuthenticationResult } = await signIn('ann@mail.example', temporary);
    expect([ChallengeName, AuthenticationResult]).toEqual(['NEW_PASSWORD_REQUIRED', undefined]);
    const answer = await pool.cognito.send(
      new RespondToAuthChallengeCommand({
        ClientId: pool.ClientId,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session,
        ChallengeResponses: { USERNAME: 'ann@mail.example', NEW_PASSWORD: PASSWORD },
      }),
    );
    expect(answer.AuthenticationResult?.AccessToken).toEqual(expect.any(String));
    expect((await pool.cognito.send(new AdminGetUserCommand(who('ann@mail.example')))).UserStatus).toBe('CONFIRMED');
  });

  it('adds users to groups and lists them there', async () => {
    await pool.cognito.send(new AdminCreateUserCommand({ ...who('bo@mail.example'), MessageAction: 'SUPPRESS' }));
    await pool.cognito.send(new CreateGroupCommand({ UserPoolId: pool.UserPoolId, GroupName: 'supervisors' }));
    const member = { ...who('bo@mail.example'), GroupName: 'supervisors' };
    await pool.cognito.send(new AdminAddUserToGroupCommand(member));
    await pool.cognito.send(new AdminAddUserToGroupCommand({ ...member, GroupName: 'adjusters' }));
    const groups = async () =>
      (await pool.cognito.send(new AdminListGroupsForUserCommand(who('bo@mail.example')))).Groups!.map(
        (g) => g.GroupName,
      );
    expect(await groups()).toEqual(['adjusters', 'supervisors']);
    const inGroup = new ListUsersInGroupCommand({ UserPoolId: pool.UserPoolId, GroupName: 'supervisors' });
    expect((await pool.cognito.send(inGroup)).Users).toHaveLength(1);
    await pool.cognito.send(new AdminRemoveUserFromGroupCommand(member));
    expect(await groups()).toEqual(['adjusters']);
    const unknown = new AdminAddUserToGroupCommand({ ...member, GroupName: 'nowhere' });
    await expect(pool.cognito.send(unknown)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('lists by filter', async () => {
    await pool.cognito.send(new AdminCreateUserCommand({ ...who('cy@other.example'), MessageAction: 'SUPPRESS' }));
    const list = async (Filter: string) =>
      (await pool.cognito.send(new ListUsersCommand({ UserPoolId: pool.UserPoolId, Filter }))).Users!.map(
        (user) => user.Attributes!.find(({ Name }) => Name === 'email')!.Value,
      );
    expect(await list('email = "CY@other.example"')).toEqual(['cy@other.example']);
    expect(await list('email ^= "cy"')).toEqual(['cy@other.example']);
    expect(await list('email = "nobody"')).toEqual([]);
    await expect(list('shoe_size = "43"')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('disables, enables and deletes', async () => {
    await pool.cognito.send(new AdminCreateUserCommand({ ...who('di@mail.example'), MessageAction: 'SUPPRESS' }));
    await pool.cognito.send(
      new AdminSetUserPasswordCommand({ ...who('di@mail.example'), Password: PASSWORD, Permanent: true }),
    );
    await pool.cognito.send(new AdminDisableUserCommand(who('di@mail.example')));
    await expect(signIn('di@mail.example', PASSWORD)).rejects.toMatchObject({ message: 'User is disabled.' });
    await pool.cognito.send(new AdminEnableUserCommand(who('di@mail.example')));
    await signIn('di@mail.example', PASSWORD);
    await pool.cognito.send(new AdminDeleteUserCommand(who('di@mail.example')));
    await expect(pool.cognito.send(new AdminGetUserCommand(who('di@mail.example')))).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  it('describes the template’s settings', async () => {
    const { UserPoolId, ClientId, cognito } = pool;
    expect(UserPoolId).toMatch(/^us-east-1_[A-Za-z0-9]{9}$/);
    expect(ClientId).toMatch(/^[a-z0-9]{26}$/);
    const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(UserPool).toMatchObject({ Name: 'people', UsernameAttributes: ['email'] });
    expect(UserPool!.Policies!.PasswordPolicy!.MinimumLength).toBe(10);
    const { UserPoolClient } = await cognito.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
    expect(UserPoolClient).toMatchObject({ PreventUserExistenceErrors: 'ENABLED', AccessTokenValidity: 900 });
    const { UserPools } = await cognito.send(new ListUserPoolsCommand({ MaxResults: 10 }));
    expect(UserPools!.map(({ Id }) => Id)).toEqual([UserPoolId]);
  });

  it('requires IAM permissions of a role, verb by verb', async () => {
    const reader = pool.connect(pool.readerCredentials());
    await reader.send(new AdminGetUserCommand(who('ann@mail.example')));
    const list = reader.send(new ListUsersCommand({ UserPoolId: pool.UserPoolId }));
    await expect(list).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        `cognito-idp:ListUsers on resource: arn:aws:cognito-idp:us-east-1:000000000000:userpool/${pool.UserPoolId}`,
      ),
    });
  });

  it('refuses unsupported features by name', async () => {
    await expect(pool.cognito.send(new StartWebAuthnRegistrationCommand({ AccessToken: 'x' }))).rejects.toMatchObject({
      name: 'NotImplemented',
    });
    const bad = (Properties: Record<string, unknown>) =>
      pool.cloud.deployTemplate({
        stackName: 'bad',
        template: { Resources: { Bad: { Type: 'AWS::Cognito::UserPool', Properties } } },
      });
    await expect(
      bad({ LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:000000000000:function:x' } }),
    ).rejects.toThrow(/PreSignUp/);
    await expect(bad({ MfaConfiguration: 'ON', EnabledMfas: ['SMS_MFA'] })).rejects.toThrow(/EnabledMfas SMS_MFA/);
    await expect(bad({ MfaConfiguration: 'ON' })).rejects.toThrow(/MfaConfiguration ON/);
  });
});

describe('a browser', () => {
  it('may call from any page and read even a refusal', async () => {
    const { cloud, ClientId } = await startWithPool();
    const origin = 'https://portal.example';
    const preflight = await fetch(cloud.endpoint, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-amz-target,x-amz-user-agent',
      },
    });
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-amz-target');
    const answer = await fetch(cloud.endpoint, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
      },
      body: JSON.stringify({ ClientId, Username: 'ann@mail.example', Password: 'weak' }),
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, '*']);
    expect(await answer.json()).toMatchObject({ __type: 'InvalidPasswordException' });
    await cloud.stop();
  });
});

describe('a restart', () => {
  it('keeps users, keys and ids', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'cognito-'));
    const before = await startWithPool({ dataDir });
    const { UserPoolId, ClientId } = before;
    const Username = 'ann@mail.example';
    await before.cognito.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
    const keys = async (endpoint: string) => (await fetch(`${endpoint}/${UserPoolId}/.well-known/jwks.json`)).json();
    const published = await keys(before.cloud.endpoint);
    await before.cloud.stop();
    const cloud = await startCloud({ dataDir, quiet: true });
    await cloud.deployTemplate({ stackName: 'identity', template });
    expect(cloud.resource('identity', 'Pool').ref).toBe(UserPoolId);
    expect(cloud.resource('identity', 'App').ref).toBe(ClientId);
    expect(await keys(cloud.endpoint)).toEqual(published);
    const found = await cloud.kernel.call({ kind: 'operator' }, 'cognito-idp', 'AdminGetUser', {
      UserPoolId,
      Username,
    });
    expect(found).toMatchObject({ UserStatus: 'FORCE_CHANGE_PASSWORD' });
    await cloud.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
});
