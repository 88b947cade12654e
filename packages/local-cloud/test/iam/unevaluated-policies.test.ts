// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write their variables this way
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Cloud, StackRefused, startCloud } from '../../src/index.ts';

const trust = {
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const denying = (statement: Record<string, unknown>) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Deny', Action: '*', Resource: '*', ...statement } });
const tomorrow = { DateGreaterThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } };

describe('a policy that would not be evaluated is refused', () => {
  let cloud: Cloud;
  const settings = () => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    return { endpoint: cloud.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 };
  };
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
  });
  afterAll(() => cloud.stop());

  const deploy = (Type: string, Properties: Record<string, unknown>) =>
    cloud.deployTemplate({ stackName: 'policies', template: { Resources: { R: { Type, Properties } } } });

  it('where an intrinsic hid it in the template', async () => {
    const PolicyDocument = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Deny', Action: '*', Resource: { 'Fn::Sub': 'arn:aws:s3:::b/${!aws:PrincipalTag/team}/*' } },
      ],
    };
    const Policies = [{ PolicyName: 'p', PolicyDocument }];
    const deployed = deploy('AWS::IAM::Role', { AssumeRolePolicyDocument: trust, Policies });
    await expect(deployed).rejects.toThrow('policy variable aws:PrincipalTag/team is not evaluated');
  });

  it.each([
    ['AWS::Events::EventBus', { Name: 'b', Policy: JSON.parse(denying({ Principal: '*', Condition: tomorrow })) }],
    [
      'AWS::Events::EventBusPolicy',
      {
        StatementId: 's',
        Statement: { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Condition: tomorrow },
      },
    ],
  ])('on a bus: %s', async (type, properties) => {
    const deployed = deploy(type, properties);
    await expect(deployed).rejects.toThrow(StackRefused);
    await expect(deployed).rejects.toThrow('condition operator DateGreaterThan is not evaluated');
  });

  it('where a call sets it on a queue, which is then not created', async () => {
    const sqs = new SQSClient(settings());
    for (const Policy of [
      denying({ NotPrincipal: '*' }),
      denying({ Principal: '*', Condition: tomorrow }),
      'x',
      '"x"',
    ]) {
      const created = sqs.send(new CreateQueueCommand({ QueueName: 'q', Attributes: { Policy } }));
      await expect(created).rejects.toMatchObject({ name: 'InvalidAttributeValue' });
    }
    const found = sqs.send(new GetQueueUrlCommand({ QueueName: 'q' }));
    await expect(found).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    sqs.destroy();
  });

  it('where a call sets it on a bucket', async () => {
    const s3 = new S3Client(settings());
    await s3.send(new CreateBucketCommand({ Bucket: 'bucket' }));
    const Policy = JSON.stringify({ Statement: [JSON.parse(denying({ NotPrincipal: '*' })).Statement] });
    const put = s3.send(new PutBucketPolicyCommand({ Bucket: 'bucket', Policy }));
    await expect(put).rejects.toMatchObject({ name: 'MalformedPolicy' });
    s3.destroy();
  });
});

describe('a policy with one statement', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
  });
  afterAll(() => cloud.stop());

  it('counts without the list around the statement', async () => {
    const Statement = { Effect: 'Deny', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' };
    const PolicyDocument = { Version: '2012-10-17', Statement };
    const Resources = {
      Q: { Type: 'AWS::SQS::Queue' },
      P: { Type: 'AWS::SQS::QueuePolicy', Properties: { Queues: [{ Ref: 'Q' }], PolicyDocument } },
    };
    await cloud.deployTemplate({ stackName: 'one', template: { Resources } });
    const events = { kind: 'service', principal: 'events.amazonaws.com' } as const;
    const message = { QueueUrl: cloud.resource('one', 'Q').ref, MessageBody: 'x' };
    const sent = cloud.kernel.call(events, 'sqs', 'SendMessage', message);
    await expect(sent).rejects.toThrow('explicit deny in a resource-based policy');
  });
});
