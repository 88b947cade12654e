import {
  GetEmailIdentityCommand,
  ListConfigurationSetsCommand,
  ListEmailIdentitiesCommand,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { type Cloud, startCloud } from '../../src/index.ts';

const stack = {
  Resources: {
    Domain: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'claimstream.example' } },
    Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'notifications' } },
    Sender: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        Policies: [
          {
            PolicyName: 'send',
            PolicyDocument: {
              Statement: [
                {
                  Effect: 'Allow',
                  Action: 'ses:SendEmail',
                  Resource: { 'Fn::Sub': 'arn:aws:ses:us-east-1:000000000000:identity/claimstream.example' },
                },
              ],
            },
          },
        ],
      },
    },
  },
};

describe('e-mail', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'mail', template: stack });
  });
  afterAll(() => cloud.stop());

  const send = (
    change: Partial<SendEmailCommandInput>,
    credentials = { accessKeyId: 'local', secretAccessKey: 'local' },
  ) =>
    new SESv2Client({ endpoint: cloud.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 }).send(
      new SendEmailCommand({
        FromEmailAddress: 'Claimstream <no-reply@claimstream.example>',
        Destination: { ToAddresses: ['Ann@Mail.Example'] },
        Content: {
          Simple: { Subject: { Data: 'Paid – ✓' }, Body: { Text: { Data: 'text' }, Html: { Data: '<p>html</p>' } } },
        },
        ...change,
      }),
    );
  const mailbox = async (to: string): Promise<any> => (await fetch(`${cloud.endpoint}/_local/mailbox?to=${to}`)).json();
  const asSender = () => cloud.kernel.credentialsFor(cloud.resource('mail', 'Sender').attributes.Arn, 'notify');

  it('can be sent by the identities that templates declared', async () => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const ses = new SESv2Client({ endpoint: cloud.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
    const { EmailIdentities } = await ses.send(new ListEmailIdentitiesCommand({}));
    expect(EmailIdentities).toMatchObject([{ IdentityName: 'claimstream.example', IdentityType: 'DOMAIN' }]);
    const found = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: 'claimstream.example' }));
    expect(found.VerifiedForSendingStatus).toBe(true);
    const nobody = ses.send(new GetEmailIdentityCommand({ EmailIdentity: 'other.example' }));
    await expect(nobody).rejects.toMatchObject({ name: 'NotFoundException' });
    expect((await ses.send(new ListConfigurationSetsCommand({}))).ConfigurationSets).toEqual(['notifications']);
    ses.destroy();
  });

  it('can be sent as long as one of the stacks that declare its identity exists', async () => {
    const { Domain } = stack.Resources;
    await cloud.deployTemplate({ stackName: 'mail-of-another-stage', template: { Resources: { Domain } } });
    const stacks = cloud.kernel.stacks!;
    await stacks.beginDelete(stacks.store.stack('mail-of-another-stage')!).done;
    await expect(send({ Destination: { ToAddresses: ['stays@mail.example'] } }, asSender())).resolves.toBeDefined();
  });

  it('ends in the mailbox of its recipient, newest last', async () => {
    const { MessageId } = await send({});
    await send({ Content: { Simple: { Subject: { Data: 'second' }, Body: { Text: { Data: 'x' } } } } });
    const found = await mailbox('ann@mail.example');
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual({
      id: MessageId,
      to: 'Ann@Mail.Example',
      from: 'no-reply@claimstream.example',
      subject: 'Paid – ✓',
      text: 'text',
      html: '<p>html</p>',
      sentAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(found[1].subject).toBe('second');
    expect(await mailbox('nobody@mail.example')).toEqual([]);
  });

  it('is sent by a role only from the domain in its policy', async () => {
    await send({ Destination: { ToAddresses: ['bo@mail.example'] } }, asSender());
    expect(await mailbox('bo@mail.example')).toHaveLength(1);
    await expect(send({ FromEmailAddress: 'boss@other.example' }, asSender())).rejects.toThrow(
      'ses:SendEmail on resource: arn:aws:ses:us-east-1:000000000000:identity/boss@other.example',
    );
    await expect(send({ ConfigurationSetName: 'notifications' }, asSender())).rejects.toThrow(
      'configuration-set/notifications',
    );
  });

  it.each<[string, Partial<SendEmailCommandInput>, string]>([
    ['an address without a domain', { Destination: { ToAddresses: ['ann'] } }, 'BadRequestException'],
    ['nobody to send to', { Destination: {} }, 'BadRequestException'],
    ['an unknown configuration set', { ConfigurationSetName: 'none' }, 'NotFoundException'],
    ['content that is not emulated', { Content: { Template: { TemplateName: 't' } } }, 'NotImplemented'],
  ])('refuses %s', async (_, change, name) => {
    await expect(send(change)).rejects.toMatchObject({ name });
  });
});
