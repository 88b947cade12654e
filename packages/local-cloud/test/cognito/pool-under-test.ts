import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type Cloud, type CloudOptions, startCloud } from '../../src/index.ts';

export const PASSWORD = 'Correct-Horse-1';

const pool = {
  Type: 'AWS::Cognito::UserPool',
  Properties: {
    UserPoolName: 'people',
    UsernameAttributes: ['email'],
    AutoVerifiedAttributes: ['email'],
    MfaConfiguration: 'OFF',
    SmsConfiguration: { SnsCallerArn: { 'Fn::GetAtt': ['Texter', 'Arn'] } },
    SmsVerificationMessage: 'Your code is {####}.',
    UserPoolTier: 'ESSENTIALS',
    Policies: { PasswordPolicy: { MinimumLength: 10, RequireSymbols: true } },
    Schema: [
      { Name: 'email', Required: true, Mutable: true },
      { Name: 'badge', AttributeDataType: 'String', Mutable: false, StringAttributeConstraints: { MaxLength: '4' } },
    ],
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  },
};

const client = (Properties: object) => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: { UserPoolId: { Ref: 'Pool' }, ...Properties },
});

const role = (
  Action: string[],
  Service = 'lambda.amazonaws.com',
  Resource: unknown = { 'Fn::GetAtt': ['Pool', 'Arn'] },
) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
    },
    Policies: [
      {
        PolicyName: 'pool',
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action, Resource }] },
      },
    ],
  },
});

export const template = {
  Resources: {
    Pool: pool,
    App: client({
      ExplicitAuthFlows: [
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
        'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      ],
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
      GenerateSecret: false,
    }),
    Legacy: client({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }),
    Adjusters: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: { UserPoolId: { Ref: 'Pool' }, GroupName: 'adjusters', Precedence: 1 },
    },
    Texter: role(['sns:Publish'], 'cognito-idp.amazonaws.com', '*'),
    Reader: role(['cognito-idp:AdminGetUser']),
  },
};

/** A cloud with the pool, and helpers for its tests. */
export async function startWithPool(options: CloudOptions = {}) {
  const cloud: Cloud = await startCloud({ quiet: true, ...options });
  await cloud.deployTemplate({ stackName: 'identity', template });
  const connect = (credentials = { accessKeyId: 'local', secretAccessKey: 'local' }) =>
    new CognitoIdentityProviderClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  const mails = async (to: string): Promise<{ from: string; subject: string; text: string }[]> =>
    (await fetch(`${cloud.endpoint}/_local/mailbox?to=${encodeURIComponent(to)}`)).json() as Promise<any>;
  return {
    cloud,
    connect,
    cognito: connect(),
    mails,
    /** The newest code sent to `to`. */
    code: async (to: string): Promise<string> => /\d{6}/.exec((await mails(to)).at(-1)?.text ?? '')?.[0] ?? 'none',
    UserPoolId: cloud.resource('identity', 'Pool').ref,
    ClientId: cloud.resource('identity', 'App').ref,
    LegacyClientId: cloud.resource('identity', 'Legacy').ref,
    readerCredentials: () => cloud.kernel.credentialsFor(cloud.resource('identity', 'Reader').attributes.Arn, 'reader'),
  };
}

export type PoolUnderTest = Awaited<ReturnType<typeof startWithPool>>;
