import { XMLParser } from 'fast-xml-parser';
import { type Cloud, startCloud } from '../../src/index.ts';
import { createIam } from '../../src/services/iam/index.ts';
import { signedFetch } from '../signed-fetch.ts';

const trust = {
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const document = (Action: string) => ({ Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
const managed = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
const template = {
  Resources: {
    Reader: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'reader',
        AssumeRolePolicyDocument: trust,
        ManagedPolicyArns: [managed],
        Policies: [{ PolicyName: 'read', PolicyDocument: document('s3:GetObject') }],
      },
    },
    More: {
      Type: 'AWS::IAM::Policy',
      Properties: { PolicyName: 'more', Roles: [{ Ref: 'Reader' }], PolicyDocument: document('s3:PutObject') },
    },
  },
};

describe('the roles of the templates, over the query protocol', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, services: [createIam] });
    await cloud.deployTemplate({ stackName: 'roles', template });
  });
  afterAll(() => cloud.stop());

  const ask = async (Action: string, parameters: Record<string, string> = {}): Promise<any> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ Action, ...parameters }).toString();
    const answer = new XMLParser().parse(await (await signedFetch(cloud.endpoint, 'iam', { headers, body })).text());
    return answer[`${Action}Response`]?.[`${Action}Result`] ?? answer.ErrorResponse.Error.Code;
  };
  const RoleName = 'reader';

  it('are listed, and described with their trust', async () => {
    expect((await ask('ListRoles')).Roles.member).toMatchObject({ RoleName, Path: '/' });
    const { Role } = await ask('GetRole', { RoleName });
    expect(Role.Arn).toBe('arn:aws:iam::000000000000:role/reader');
    expect(JSON.parse(decodeURIComponent(Role.AssumeRolePolicyDocument)).Statement).toMatchObject(trust.Statement);
    expect(await ask('GetRole', { RoleName: 'writer' })).toBe('NoSuchEntity');
  });

  it('show their permissions', async () => {
    expect((await ask('ListRolePolicies', { RoleName })).PolicyNames.member).toEqual(['read', 'more']);
    const { PolicyDocument } = await ask('GetRolePolicy', { RoleName, PolicyName: 'more' });
    expect(JSON.parse(decodeURIComponent(PolicyDocument)).Statement[0].Action).toBe('s3:PutObject');
    expect(await ask('GetRolePolicy', { RoleName, PolicyName: 'less' })).toBe('NoSuchEntity');
    expect((await ask('ListAttachedRolePolicies', { RoleName })).AttachedPolicies.member).toEqual({
      PolicyName: 'AWSLambdaBasicExecutionRole',
      PolicyArn: managed,
    });
  });
});
