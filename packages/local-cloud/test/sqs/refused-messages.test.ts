import { ReceiveMessageCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { QueuesUnderTest } from './queues-under-test.ts';

describe('a message that SQS would refuse', () => {
  let queues: QueuesUnderTest;
  let url: string;
  beforeAll(async () => {
    queues = await QueuesUnderTest.start();
    url = await queues.queue('work');
  });
  afterAll(() => queues.stop());

  const receive = (more: object = {}) =>
    queues.sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MessageAttributeNames: ['All'], ...more }));

  it.each([
    ['no type', { a: { StringValue: '1' } }],
    ['an unknown type', { a: { DataType: 'Date', StringValue: '1' } }],
    ['no value', { a: { DataType: 'String' } }],
    ['an invalid number', { a: { DataType: 'Number', StringValue: 'many' } }],
    ['a name of AWS', { 'AWS.a': { DataType: 'String', StringValue: '1' } }],
    ['eleven of them', Object.fromEntries([...'abcdefghijk'].map((n) => [n, { DataType: 'String', StringValue: n }]))],
  ])('for its attributes (%s) never blocks the queue', async (_, MessageAttributes) => {
    await expect(queues.send(url, 'x', { MessageAttributes })).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    expect((await receive()).Messages).toBeUndefined();
  });

  it('for an id that only FIFO queues know', async () => {
    await expect(queues.send(url, 'x', { MessageDeduplicationId: 'one' })).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: expect.stringContaining('not valid for this queue type'),
    });
  });

  it('for the id of its entry in a batch', async () => {
    const Entries = [{ Id: 'a b', MessageBody: 'x' }];
    await expect(queues.sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))).rejects.toMatchObject({
      name: 'InvalidBatchEntryId',
    });
  });

  it('is requested no longer than AWS’s longest wait', async () => {
    for (const parameter of [{ WaitTimeSeconds: 21 }, { MaxNumberOfMessages: 11 }, { VisibilityTimeout: 43_201 }]) {
      await expect(receive(parameter)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    }
  });
});
