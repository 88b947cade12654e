import { ListMessageMoveTasksCommand, ReceiveMessageCommand, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { arnOf, QueuesUnderTest } from './queues-under-test.ts';

describe('messages that were received too often', () => {
  let queues: QueuesUnderTest;
  beforeAll(async () => {
    queues = await QueuesUnderTest.start();
  });
  afterAll(() => queues.stop());

  const receive = async (QueueUrl: string) =>
    (
      await queues.sqs.send(
        new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 0, MessageSystemAttributeNames: ['All'] }),
      )
    ).Messages?.[0];

  it('wait in the dead-letter queue, and come back as new messages', async () => {
    const dead = await queues.queue('dead');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf('dead'), maxReceiveCount: 2 });
    const work = await queues.queue('work', { RedrivePolicy });
    const { MessageId } = await queues.send(work, 'poison');
    await receive(work);
    await receive(work);
    expect(await receive(work)).toBeUndefined();
    expect(await receive(dead)).toMatchObject({
      MessageId,
      Body: 'poison',
      Attributes: { DeadLetterQueueSourceArn: arnOf('work'), ApproximateReceiveCount: '3' },
    });

    await queues.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arnOf('dead') }));
    const { Results } = await queues.sqs.send(new ListMessageMoveTasksCommand({ SourceArn: arnOf('dead') }));
    expect(Results).toMatchObject([{ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 1 }]);
    const again = await receive(work);
    expect(again).toMatchObject({ Body: 'poison', Attributes: { ApproximateReceiveCount: '1' } });
    expect(again?.MessageId).not.toBe(MessageId);
    expect(again?.Attributes?.DeadLetterQueueSourceArn).toBeUndefined();
  });

  it('are not redriven from a queue that is not a dead-letter queue', async () => {
    await queues.queue('other');
    const start = queues.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arnOf('other') }));
    await expect(start).rejects.toMatchObject({ name: 'UnsupportedOperation' });
  });
});
