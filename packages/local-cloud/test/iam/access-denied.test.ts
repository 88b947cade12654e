import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Cloud, startCloud } from '../../src/index.ts';
import { createIam } from '../../src/services/iam/index.ts';
import { createSsm } from '../../src/services/ssm/index.ts';
import { createSts } from '../../src/services/sts/index.ts';

const role = (Resource: string): object => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: 'reader',
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    Policies: [
      { PolicyName: 'p', PolicyDocument: { Statement: { Effect: 'Allow', Action: 'ssm:GetParameter', Resource } } },
    ],
  },
});

describe('a function under its role', () => {
  let cloud: Cloud;
  let client: <T>(create: new (options: object) => T) => T;

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, services: [createIam, createSsm, createSts] });
    await cloud.deployTemplate({
      stackName: 'reading',
      template: {
        Resources: {
          Role: role('arn:aws:ssm:us-east-1:000000000000:parameter/open/*'),
          Open: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/open/a', Type: 'String', Value: '1' } },
          Shut: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/shut/a', Type: 'String', Value: '2' } },
        } as never,
      },
    });
    const credentials = cloud.kernel.credentialsFor('arn:aws:iam::000000000000:role/reader', 'read-claim');
    client = (Create) => new Create({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
  });

  afterAll(() => cloud.stop());

  it('may do what its role allows', async () => {
    const { Parameter } = await client(SSMClient).send(new GetParameterCommand({ Name: '/open/a' }));
    expect(Parameter?.Value).toBe('1');
  });

  it('is refused everything else in AWS’s words, with a notice', async () => {
    const message =
      'User: arn:aws:sts::000000000000:assumed-role/reader/read-claim is not authorized to perform: ssm:GetParameter ' +
      'on resource: arn:aws:ssm:us-east-1:000000000000:parameter/shut/a because no identity-based policy allows the ' +
      'ssm:GetParameter action';
    await expect(client(SSMClient).send(new GetParameterCommand({ Name: '/shut/a' }))).rejects.toThrow(
      expect.objectContaining({ name: 'AccessDeniedException', message }),
    );
    expect(cloud.notices().at(-1)).toMatchObject({
      level: 'warn',
      message,
      fields: { action: 'ssm:GetParameter', function: 'read-claim' },
    });
  });

  it('has its role’s identity at STS', async () => {
    const identity = await client(STSClient).send(new GetCallerIdentityCommand());
    expect(identity).toMatchObject({
      Account: '000000000000',
      Arn: 'arn:aws:sts::000000000000:assumed-role/reader/read-claim',
    });
  });

  it('loses permissions that a later deploy of its role removes', async () => {
    await cloud.deployTemplate({
      stackName: 'reading',
      template: {
        Resources: {
          Role: role('arn:aws:ssm:us-east-1:000000000000:parameter/other'),
          Open: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/open/a', Type: 'String', Value: '1' } },
        } as never,
      },
    });
    await expect(client(SSMClient).send(new GetParameterCommand({ Name: '/open/a' }))).rejects.toThrow(
      expect.objectContaining({ name: 'AccessDeniedException' }),
    );
  });

  it('is refused by a service whose resource policy is missing', async () => {
    const caller = {
      kind: 'service',
      principal: 'events.amazonaws.com',
      sourceArn: 'arn:aws:events:::rule/r',
    } as const;
    const permission = { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-1:000000000000:q' };
    expect(() => cloud.kernel.authorise(caller, [permission])).toThrow(/no resource-based policy allows/);
    const notice = cloud.notices().at(-1)!.message;
    for (const named of [caller.sourceArn, permission.resource, 'Service: "events.amazonaws.com"']) {
      expect(notice).toContain(named);
    }
  });
});
