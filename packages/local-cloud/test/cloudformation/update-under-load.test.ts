import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import type { Template } from '../../src/index.ts';
import { until, zip } from '../lambda/small-kernel.ts';
import { cloudUnderTest, functionFrom, queue } from './cloud-under-test.ts';

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

/** Rule → queue → function, which records each event and the release that handled it. */
function consumer(release: number): Template['Resources'] {
  const { Role, Function: Code } = functionFrom('code', `${release}/f.zip`, { Timeout: 5 });
  const access = { Effect: 'Allow', Action: 'sqs:*', Resource: arnOf('Queue') };
  Object.assign(Role!.Properties!, {
    Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: [access] } }],
  });
  return {
    Role: Role!,
    Function: Code!,
    Dlq: queue('dlq'),
    Queue: queue('q', { RedrivePolicy: { deadLetterTargetArn: arnOf('Dlq'), maxReceiveCount: 2 } }),
    Policy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'Queue' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ ...access, Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage' }],
        },
      },
    },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: { EventPattern: { source: ['test'] }, Targets: [{ Id: 't', Arn: arnOf('Queue') }] },
    },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { EventSourceArn: arnOf('Queue'), FunctionName: { Ref: 'Function' }, BatchSize: 2 },
    },
  };
}

const release = (number: number) =>
  zip({
    'index.mjs': `export const handler = async ({ Records }) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const { body } of Records) console.log('handled', JSON.parse(body).detail.number, 'by', ${number});
    };`,
  });

describe('a service that is updated in place while events arrive', () => {
  it('handles every event, and leaves its rule, queue and mapping unchanged', async () => {
    const under = await cloudUnderTest();
    const events = new EventBridgeClient(under.settings);
    const logs = new CloudWatchLogsClient(under.settings);
    await under.s3.send(new CreateBucketCommand({ Bucket: 'code' }));
    for (const number of [1, 2, 3]) await under.upload('code', `${number}/f.zip`, release(number));
    await under.create('consumer', { Resources: consumer(1) });
    let sent = 0;
    let updating = true;
    const sending = (async () => {
      while (updating) {
        const Detail = JSON.stringify({ number: sent });
        await events.send(new PutEventsCommand({ Entries: [{ Source: 'test', DetailType: 'Test', Detail }] }));
        sent += 1;
      }
    })();
    await until(() => sent > 10);
    for (const number of [2, 3]) {
      expect(await under.update('consumer', { Resources: consumer(number) })).toMatchObject({
        StackStatus: 'UPDATE_COMPLETE',
      });
      const before = sent;
      await until(() => sent > before + 10);
    }
    updating = false;
    await sending;
    const handled = async () => {
      const asked = { logGroupName: '/aws/lambda/speaker', filterPattern: 'handled' };
      const { events: found = [] } = await logs.send(new FilterLogEventsCommand(asked));
      return found.map(({ message = '' }) => /handled (\d+) by (\d)/.exec(message)!.slice(1).map(Number));
    };
    await until(async () => new Set((await handled()).map(([number]) => number)).size === sent);
    expect(new Set((await handled()).map(([, by]) => by))).toEqual(new Set([1, 2, 3]));
    const updated = (await under.history('consumer')).filter((line) => line.endsWith(' UPDATE_COMPLETE'));
    expect(new Set(updated)).toEqual(new Set(['Function UPDATE_COMPLETE', 'consumer UPDATE_COMPLETE']));
    events.destroy();
    logs.destroy();
    await under.stop();
  });
});
