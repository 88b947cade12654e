import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CheckIfPhoneNumberIsOptedOutCommand,
  GetSMSAttributesCommand,
  ListPhoneNumbersOptedOutCommand,
  OptInPhoneNumberCommand,
  PublishCommand,
  SetSMSAttributesCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import { ManualClock } from '../../src/clock.ts';
import { partsOf } from '../../src/services/sns/texts/parts.ts';
import { until } from '../events/small-kernel.ts';
import { TopicsUnderTest, topic } from './topics-under-test.ts';

const DAY = 24 * 3_600_000;
const role = (service: string, Action: string | string[], where: Record<string, unknown>) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    },
    Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: [{ Effect: 'Allow', Action, ...where }] } }],
  },
});

describe('text messages', () => {
  let clock: ManualClock;
  let test: TopicsUnderTest;
  let dataDir: string;
  const phone = '+15555550100';
  const send = (PhoneNumber: string, Message = 'Your claim is accepted.', sns = test.sns) =>
    sns.send(new PublishCommand({ PhoneNumber, Message }));
  const as = (id: string) =>
    new SNSClient(
      test.settings(test.cloud.kernel.credentialsFor(test.cloud.resource('topics', id).attributes.Arn, 'f')),
    );

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'texts-'));
    clock = new ManualClock(Date.parse('2026-03-01T12:00:00Z'));
    test = await TopicsUnderTest.start(
      {
        Topic: topic({ DisplayName: 'Claims' }),
        Phone: {
          Type: 'AWS::SNS::Subscription',
          Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'sms', Endpoint: '+15555550199' },
        },
        Texter: role('lambda.amazonaws.com', 'sns:Publish', { NotResource: 'arn:aws:sns:*:*:*' }),
        Topical: role('lambda.amazonaws.com', 'sns:Publish', { Resource: 'arn:aws:sns:*:*:*' }),
        Logger: role('sns.amazonaws.com', ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], {
          Resource: '*',
        }),
      },
      { clock, dataDir },
    );
  });
  afterEach(async () => {
    await test.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('arrive at the phone of this machine, and are still there after a restart', async () => {
    const { MessageId } = await send(phone);
    await test.sns.send(new PublishCommand({ TopicArn: test.ref('Topic'), Message: 'to all' }));
    const expected = {
      id: MessageId,
      to: phone,
      message: 'Your claim is accepted.',
      sentAt: '2026-03-01T12:00:00.000Z',
    };
    expect(await test.texts(phone)).toMatchObject([expected]);
    expect(await test.texts('+15555550199')).toMatchObject([{ message: 'to all', from: 'Claims' }]);
    await test.stop();
    test = await TopicsUnderTest.start({}, { clock, dataDir });
    expect(await test.texts(phone)).toMatchObject([expected]);
  });

  it('are refused to an invalid number, and when they are too long', async () => {
    await expect(send('5555550100')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(send(phone, 'x'.repeat(1601))).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('need a permission on every resource that is not a topic', async () => {
    await send(phone, 'allowed', as('Texter'));
    await expect(send(phone, 'refused', as('Topical'))).rejects.toMatchObject({ name: 'AuthorizationErrorException' });
    const onTopic = as('Texter').send(new PublishCommand({ TopicArn: test.ref('Topic'), Message: 'x' }));
    await expect(onTopic).rejects.toMatchObject({ name: 'AuthorizationErrorException' });
  });

  it('stop for a person who answers STOP, until their number is opted in again, at most once in 30 days', async () => {
    const optIn = () => test.sns.send(new OptInPhoneNumberCommand({ phoneNumber: phone }));
    const isOptedOut = async () =>
      (await test.sns.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber: phone }))).isOptedOut;
    expect(await test.answerText(phone, 'thanks')).toEqual({ optedOut: false });
    expect(await isOptedOut()).toBe(false);
    expect(await test.answerText(phone, ' stop ')).toEqual({ optedOut: true });
    expect(await isOptedOut()).toBe(true);
    const { phoneNumbers } = await test.sns.send(new ListPhoneNumbersOptedOutCommand({}));
    expect(phoneNumbers).toEqual([phone]);
    await send(phone);
    expect(await test.texts(phone)).toEqual([]);
    await optIn();
    await send(phone);
    expect(await test.texts(phone)).toHaveLength(1);
    await test.answerText(phone, 'STOP');
    await clock.advance(29 * DAY);
    await expect(optIn()).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await clock.advance(DAY);
    await optIn();
    expect(await isOptedOut()).toBe(false);
  });

  it('stop at the monthly limit, of which only the delivery log tells, and continue next month', async () => {
    const { attributes } = await test.sns.send(new GetSMSAttributesCommand({ attributes: ['MonthlySpendLimit'] }));
    expect(attributes).toEqual({ MonthlySpendLimit: '1' });
    await test.sns.send(
      new SetSMSAttributesCommand({
        attributes: {
          MonthlySpendLimit: '0',
          DefaultSMSType: 'Transactional',
          DeliveryStatusIAMRole: test.cloud.resource('topics', 'Logger').attributes.Arn,
        },
      }),
    );
    await expect(send(phone)).resolves.toMatchObject({ MessageId: expect.any(String) });
    expect(await test.texts(phone)).toEqual([]);
    const logGroupName = 'sns/us-east-1/000000000000/DirectPublishToPhoneNumber/Failure';
    const logged = await until(async () => {
      const { events } = await test.cloud.kernel
        .call({ kind: 'operator' }, 'logs', 'FilterLogEvents', { logGroupName })
        .catch(() => ({ events: [] }));
      return events[0]?.message;
    });
    expect(JSON.parse(logged)).toMatchObject({
      status: 'FAILURE',
      delivery: { destination: phone, providerResponse: 'No quota left for account', priceInUSD: 0 },
    });
    await test.sns.send(new SetSMSAttributesCommand({ attributes: { MonthlySpendLimit: '1' } }));
    for (let n = 0; n < 20; n++) await send('+442071838750');
    await send('+442071838750');
    expect(await test.texts('+442071838750')).toHaveLength(20);
    await clock.advance(31 * DAY);
    await send('+442071838750');
    expect(await test.texts('+442071838750')).toHaveLength(21);
  });

  it.each([
    ['x'.repeat(160), 1],
    ['x'.repeat(161), 2],
    [`${'x'.repeat(159)}€`, 2],
    ['ж'.repeat(70), 1],
    ['ж'.repeat(71), 2],
  ])('%s becomes %i parts', (text, parts) => {
    expect(partsOf(text)).toBe(parts);
  });
});
