import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { until } from '@claimstream/test-drive';
import { watchUnmatchedEvents } from '../src/unmatched-events.ts';

const operator = { kind: 'operator' } as const;

describe('the watch over unmatched events', () => {
  let cloud: Cloud;
  let QueueUrl: string;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    ({ QueueUrl } = await cloud.kernel.call(operator, 'sqs', 'CreateQueue', {
      QueueName: 'claimstream-unmatched-test',
    }));
  });
  afterAll(() => cloud.stop());

  const send = () => cloud.kernel.call(operator, 'sqs', 'SendMessage', { QueueUrl, MessageBody: '{}' });
  const told = () => cloud.notices().map(({ message }) => message);

  it('reports those that waited before it began, and each new one', async () => {
    await send();
    const end = await watchUnmatchedEvents(cloud, 'test');
    expect(told()).toEqual([expect.stringContaining('1 event waits that no rule wants')]);
    await send();
    await until(async () => told().length === 2);
    expect(told()[1]).toContain('2 events wait that no rule wants');
    expect(told()[1]).toContain(`--queue-url ${QueueUrl}`);
    end();
  });
});
