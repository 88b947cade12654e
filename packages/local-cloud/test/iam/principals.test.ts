import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Cloud, type PolicyStatement, startCloud } from '../../src/index.ts';
import { decide, type Principal } from '../../src/services/iam/statement.ts';

const ACCOUNT = '000000000000';
const roleArn = `arn:aws:iam::${ACCOUNT}:role/service-role/notifier`;
const role: Principal = { kind: 'role', roleArn, sessionName: 'noon' };
const service: Principal = { kind: 'service', principal: 'events.amazonaws.com' };
const question = { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-1:000000000000:q', context: {} };
const says = (Effect: 'Allow' | 'Deny', AWS: string | string[], caller: Principal): string =>
  decide([{ Statement: [{ Effect, Principal: { AWS }, Action: '*', Resource: '*' }] }], question, caller);

describe('the principals of a resource policy’s statement', () => {
  it.each([
    ['the account by its root', `arn:aws:iam::${ACCOUNT}:root`, 'deny'],
    ['the account by its id', ACCOUNT, 'deny'],
    ['the role', roleArn, 'deny'],
    ['the session', `arn:aws:sts::${ACCOUNT}:assumed-role/notifier/noon`, 'deny'],
    ['everybody', '*', 'deny'],
    ['another account', '111111111111', 'none'],
    ['the root of another account', 'arn:aws:iam::111111111111:root', 'none'],
    ['another session', `arn:aws:sts::${ACCOUNT}:assumed-role/notifier/midnight`, 'none'],
    ['another role', `arn:aws:iam::${ACCOUNT}:role/other`, 'none'],
  ])('include a role that it denies as %s', (_, name, decision) => {
    expect(says('Deny', ['arn:aws:iam::222222222222:root', name], role)).toBe(decision);
  });

  it('allow a session by its ARN, and leave an account to its own policies', () => {
    expect(says('Allow', `arn:aws:sts::${ACCOUNT}:assumed-role/notifier/noon`, role)).toBe('allow');
    expect(says('Allow', ACCOUNT, role)).toBe('none');
    expect(says('Allow', `arn:aws:iam::${ACCOUNT}:root`, role)).toBe('none');
  });

  it('include a service in everybody, and in no account', () => {
    expect(says('Allow', '*', service)).toBe('allow');
    expect(says('Deny', ACCOUNT, service)).toBe('none');
  });
});

describe('a queue whose policy denies', () => {
  let cloud: Cloud;
  const Notifier = {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'notifier',
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      Policies: [
        {
          PolicyName: 'send',
          PolicyDocument: {
            Version: '2012-10-17',
            // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM writes its variables this way
            Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: 'arn:aws:sqs:*:${aws:PrincipalAccount}:*' }],
          },
        },
      ],
    },
  };
  const denying = (QueueName: string, statement: Partial<PolicyStatement>) => ({
    [QueueName]: { Type: 'AWS::SQS::Queue', Properties: { QueueName } },
    [`${QueueName}Policy`]: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: QueueName }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Deny', Action: 'sqs:SendMessage', Resource: '*', ...statement }],
        },
      },
    },
  });

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    const Resources = {
      Notifier,
      ...denying('account', { Principal: { AWS: ACCOUNT } }),
      ...denying('session', { Principal: { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/notifier/noon` } }),
      ...denying('own', {
        Principal: '*',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM writes its variables this way
        Condition: { StringEquals: { 'aws:PrincipalAccount': '${aws:PrincipalAccount}' } },
      }),
    };
    await cloud.deployTemplate({ stackName: 'denials', template: { Resources } as any });
  });
  afterAll(() => cloud.stop());

  const send = async (queue: string, sessionName: string): Promise<string> => {
    const credentials = cloud.kernel.credentialsFor(`arn:aws:iam::${ACCOUNT}:role/notifier`, sessionName);
    const sqs = new SQSClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
    const QueueUrl = cloud.resource('denials', queue).ref;
    return sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' })).then(
      () => 'sent',
      (error: Error) => /explicit deny in a resource-based policy/.exec(error.message)?.[0] ?? error.message,
    );
  };

  it.each([
    ['account', 'noon', 'explicit deny in a resource-based policy'],
    ['session', 'noon', 'explicit deny in a resource-based policy'],
    ['session', 'midnight', 'sent'],
    ['own', 'noon', 'explicit deny in a resource-based policy'],
  ])('answers for the queue "%s" and session %s: %s', async (queue, session, answer) => {
    expect(await send(queue, session)).toBe(answer);
  });
});
