import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ListQueueTagsCommand,
  SetQueueAttributesCommand,
  TagQueueCommand,
  UntagQueueCommand,
} from '@aws-sdk/client-sqs';
import { signedFetch } from '../signed-fetch.ts';
import { arnOf, QueuesUnderTest } from './queues-under-test.ts';

describe('the attributes of a queue', () => {
  let queues: QueuesUnderTest;
  let url: string;
  beforeAll(async () => {
    queues = await QueuesUnderTest.start();
    url = await queues.queue('work', { VisibilityTimeout: '5' });
  });
  afterAll(() => queues.stop());

  const set = (Attributes: Record<string, string>) =>
    queues.sqs.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes }));

  it('do not change when the queue is created again', async () => {
    expect(await queues.queue('work', { VisibilityTimeout: '5' })).toBe(url);
    await expect(queues.queue('work', { VisibilityTimeout: '6' })).rejects.toMatchObject({ name: 'QueueNameExists' });
  });

  it('are refused where SQS has no such attribute', async () => {
    await expect(set({ Visibility: '5' })).rejects.toMatchObject({ name: 'InvalidAttributeName' });
    const get = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['Visibility' as 'All'] });
    await expect(queues.sqs.send(get)).rejects.toMatchObject({ name: 'InvalidAttributeName' });
  });

  it.each([
    ['a queue that is not there', { deadLetterTargetArn: arnOf('nowhere'), maxReceiveCount: 1 }],
    [
      'a count of zero, which would bury every message at once',
      { deadLetterTargetArn: arnOf('work'), maxReceiveCount: 0 },
    ],
    ['no target', { maxReceiveCount: 1 }],
  ])('refuse a redrive policy with %s', async (_, policy) => {
    await expect(set({ RedrivePolicy: JSON.stringify(policy) })).rejects.toMatchObject({
      name: 'InvalidAttributeValue',
      message: expect.stringContaining('RedrivePolicy'),
    });
  });

  it('are listed page by page', async () => {
    await queues.queue('work-2');
    const first = await queues.sqs.send(new ListQueuesCommand({ MaxResults: 1 }));
    expect(first.QueueUrls).toEqual([url]);
    const second = await queues.sqs.send(new ListQueuesCommand({ MaxResults: 1, NextToken: first.NextToken! }));
    expect(second.QueueUrls).toEqual([`${url}-2`]);
    expect(second.NextToken).toBeUndefined();
  });

  it('may be tags', async () => {
    const QueueUrl = await queues.queue('tagged', {}, { team: 'claims' });
    await queues.sqs.send(new TagQueueCommand({ QueueUrl, Tags: { stage: 'dev' } }));
    await queues.sqs.send(new UntagQueueCommand({ QueueUrl, TagKeys: ['team'] }));
    expect((await queues.sqs.send(new ListQueueTagsCommand({ QueueUrl }))).Tags).toEqual({ stage: 'dev' });
  });

  it('fail with the error names that older clients know', async () => {
    const body = new URLSearchParams({ Action: 'GetQueueUrl', QueueName: 'nowhere' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await signedFetch(queues.cloud.endpoint, 'sqs', { headers, body });
    expect(await answer.text()).toContain('<Code>AWS.SimpleQueueService.NonExistentQueue</Code>');
  });
});
