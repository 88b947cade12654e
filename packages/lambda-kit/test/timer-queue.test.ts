import type { SQSClient } from '@aws-sdk/client-sqs';
import { timerQueue } from '../src/index.ts';

describe('a timer message', () => {
  const sent: unknown[] = [];
  const client = () =>
    ({ send: async ({ input }: { input: unknown }) => void sent.push(input) }) as unknown as Pick<SQSClient, 'send'>;

  it('goes to the queue that the variable names', async () => {
    process.env.REMINDERS_QUEUE_URL = 'http://127.0.0.1:9/000000000000/reminders';
    await timerQueue<{ claimId: string }>('REMINDERS_QUEUE_URL', client)({ claimId: 'c1' });
    expect(sent).toEqual([{ QueueUrl: 'http://127.0.0.1:9/000000000000/reminders', MessageBody: '{"claimId":"c1"}' }]);
  });

  it('needs its queue when the function loads', () => {
    expect(() => timerQueue('FORGOTTEN_QUEUE_URL', client)).toThrow('FORGOTTEN_QUEUE_URL');
  });
});
