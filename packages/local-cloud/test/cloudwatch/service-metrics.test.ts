import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { AlarmsUnderTest, MINUTE } from './alarms-under-test.ts';

describe('metrics of queues', () => {
  const under = new AlarmsUnderTest();
  let sqs: SQSClient;
  let QueueUrl: string;
  beforeAll(async () => {
    await under.start();
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    sqs = new SQSClient({ endpoint: under.cloud.endpoint, region: 'us-east-1', credentials });
    ({ QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'orders' })));
  });
  afterAll(async () => {
    sqs.destroy();
    await under.stop();
  });

  it('show each minute the messages in the queue, their age, and those that arrived and left', async () => {
    const start = under.clock.now();
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'a' }));
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'b', DelaySeconds: 90 }));
    await under.clock.advance(MINUTE);
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 300 }));
    await under.clock.advance(MINUTE);
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: Messages![0]!.ReceiptHandle! }));
    await under.clock.advance(MINUTE);
    const names = ['Visible', 'NotVisible', 'Delayed'].map((name) => `ApproximateNumberOfMessages${name}`);
    const all = [...names, 'ApproximateAgeOfOldestMessage', 'NumberOfMessagesSent', 'NumberOfMessagesDeleted'];
    const { MetricDataResults } = await under.cloudwatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(start),
        EndTime: new Date(under.clock.now()),
        ScanBy: 'TimestampAscending',
        MetricDataQueries: all.map((MetricName, index) => ({
          Id: `m${index}`,
          MetricStat: {
            Metric: { Namespace: 'AWS/SQS', MetricName, Dimensions: [{ Name: 'QueueName', Value: 'orders' }] },
            Period: 60,
            Stat: 'Sum',
          },
        })),
      }),
    );
    expect(Object.fromEntries(MetricDataResults!.map(({ Label, Values }) => [Label, Values]))).toEqual({
      ApproximateNumberOfMessagesVisible: [1, 1, 1],
      ApproximateNumberOfMessagesNotVisible: [0, 1, 0],
      ApproximateNumberOfMessagesDelayed: [1, 0, 0],
      ApproximateAgeOfOldestMessage: [60, 120, 180],
      NumberOfMessagesSent: [2],
      NumberOfMessagesDeleted: [1],
    });
  });

  it('let an alarm ring for a message that stays, and end once the queue is empty', async () => {
    await under.put('stays', {
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: 'orders' }],
      Statistic: 'Maximum',
    });
    await under.clock.advance(MINUTE);
    expect(await under.state('stays')).toBe('ALARM');
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: Messages![0]!.ReceiptHandle! }));
    await under.clock.advance(MINUTE);
    expect(await under.state('stays')).toBe('OK');
  });
});
