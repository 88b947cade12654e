import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { type Cloud, startCloud } from '../../src/index.ts';
import { PASSWORD, template } from './pool-under-test.ts';

/** Acts by the user's e-mail address. */
const code = `exports.handler = async (event) => {
  const { userAttributes, groupConfiguration } = event.request;
  if (userAttributes.email.startsWith('refused')) throw new Error('not you');
  if (userAttributes.email.startsWith('silent')) return {};
  if (userAttributes.email.startsWith('plain')) return event;
  const claims = { claimsToAddOrOverride: { source: event.triggerSource, sub: 'forged' } };
  const groups = userAttributes.email.startsWith('stripped') ? {} : groupConfiguration;
  event.response = event.version === '1'
    ? { claimsOverrideDetails: { ...claims, groupOverrideDetails: groups } }
    : { claimsAndScopeOverrideDetails: {
        idTokenGeneration: { claimsToSuppress: ['email', 'sub'] },
        accessTokenGeneration: { ...claims, scopesToAdd: ['claims/read'] },
        groupOverrideDetails: groups,
      } };
  return event;
};`;

const asked = (version: 'V1_0' | 'V2_0', permitted = true) => ({
  Resources: {
    ...template.Resources,
    Pool: {
      ...template.Resources.Pool,
      Properties: {
        ...template.Resources.Pool.Properties,
        LambdaConfig: {
          PreTokenGenerationConfig: { LambdaArn: { 'Fn::GetAtt': ['Trigger', 'Arn'] }, LambdaVersion: version },
        },
      },
    },
    TriggerRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
      },
    },
    Trigger: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Role: { 'Fn::GetAtt': ['TriggerRole', 'Arn'] },
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Code: { ZipFile: code },
      },
    },
    ...(permitted
      ? {
          Permission: {
            Type: 'AWS::Lambda::Permission',
            Properties: {
              FunctionName: { Ref: 'Trigger' },
              Action: 'lambda:InvokeFunction',
              Principal: 'cognito-idp.amazonaws.com',
              SourceArn: { 'Fn::GetAtt': ['Pool', 'Arn'] },
            },
          },
        }
      : {}),
  },
});

describe('a function before tokens', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'one', template: asked('V1_0') });
    await cloud.deployTemplate({ stackName: 'two', template: asked('V2_0') });
    await cloud.deployTemplate({ stackName: 'closed', template: asked('V2_0', false) });
  });
  afterAll(() => cloud.stop());

  async function tokensOf(stack: string, name: string) {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const cognito = new CognitoIdentityProviderClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
    const UserPoolId = cloud.resource(stack, 'Pool').ref;
    const who = { UserPoolId, Username: `${name}@mail.example` };
    await cognito.send(new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS' }));
    await cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
    await cognito.send(new AdminAddUserToGroupCommand({ ...who, GroupName: 'adjusters' }));
    const ask = (AuthFlow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH', AuthParameters: Record<string, string>) =>
      cognito.send(new InitiateAuthCommand({ ClientId: cloud.resource(stack, 'App').ref, AuthFlow, AuthParameters }));
    const { AuthenticationResult } = await ask('USER_PASSWORD_AUTH', { USERNAME: who.Username, PASSWORD });
    const { AccessToken, IdToken, RefreshToken } = AuthenticationResult!;
    return {
      access: decodeJwt<any>(AccessToken!),
      id: decodeJwt<any>(IdToken!),
      refreshed: async () => {
        const next = await ask('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken! });
        return decodeJwt<any>(next.AuthenticationResult!.AccessToken!);
      },
    };
  }

  it('adds and removes claims of both tokens, except their owner', async () => {
    const { access, id, refreshed } = await tokensOf('two', 'changed');
    expect(access).toMatchObject({ source: 'TokenGeneration_Authentication', 'cognito:groups': ['adjusters'] });
    expect(access.sub).not.toBe('forged');
    expect(access.scope).toBe('aws.cognito.signin.user.admin claims/read');
    expect(id.email).toBeUndefined();
    expect(id.sub).toBe(access.sub);
    expect(await refreshed()).toMatchObject({ source: 'TokenGeneration_RefreshTokens' });
  });

  it('removes groups by an empty answer, and leaves them without one', async () => {
    const stripped = await tokensOf('two', 'stripped');
    expect([stripped.access['cognito:groups'], stripped.id['cognito:groups']]).toEqual([undefined, undefined]);
    const { access } = await tokensOf('two', 'plain');
    expect(access['cognito:groups']).toEqual(['adjusters']);
  });

  it('of version one changes the claims of the id token, and the groups of both', async () => {
    const { access, id } = await tokensOf('one', 'stripped');
    expect([access.source, id.source]).toEqual([undefined, 'TokenGeneration_Authentication']);
    expect([access['cognito:groups'], id['cognito:groups']]).toEqual([undefined, undefined]);
  });

  it.each([
    ['refuses', 'two', 'refused', 'UserLambdaValidationException', 'PreTokenGeneration failed with error not you.'],
    ['answers nothing of use', 'two', 'silent', 'InvalidLambdaResponseException', 'Unrecognizable lambda output'],
    ['may not be called', 'closed', 'anyone', 'UnexpectedLambdaException', /^PreTokenGeneration invocation failed/],
  ])('that %s lets nobody in', async (_what, stack, name, error, message) => {
    await expect(tokensOf(stack, name)).rejects.toMatchObject({
      name: error,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });
});
