import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@claimstream/test-drive';
import { UsageError } from '../src/command-line.ts';
import { deadLetterQueues } from '../src/dead-letters/queues.ts';
import { smallPlatform } from './small-platform.ts';

const WORK = 'claimstream-a-dev-work';
const PUBLISH = 'claimstream-a-dev-publish';

describe('npm run events', () => {
  let small: Awaited<ReturnType<typeof smallPlatform>>;
  beforeAll(async () => {
    small = await smallPlatform();
  });
  afterAll(() => small?.stop());

  const queue = async (part: string) =>
    (await small.events(['dlq', 'ls'])).json.find(({ name }: { name: string }) => name.includes(part));
  const handled = async (id: string) =>
    (await small.logged(WORK)).filter((line) => line.includes('Event handled') && line.includes(`"${id}"`)).length;

  it('lists a dead letter of a queue with its reason, and redrives it once the cause is gone', async () => {
    await small.put('e1', { poison: true });
    await until(async () => (await queue('WorkDlq')).waiting === 1);
    const { name, reasons, oldestAge } = await queue('WorkDlq');
    expect(reasons).toEqual([{ text: 'Poisoned: it is bad (try 2)', count: 1 }]);
    expect(oldestAge).toBeGreaterThan(0);
    const shown = (await small.events(['dlq', 'show', 'workdlq'])).json;
    expect(shown.letters).toMatchObject([
      { about: 'Thing.Done of a.service', correlationId: 'journey-of-e1', reason: { functionName: WORK } },
    ]);
    const plan = await small.events(['dlq', 'redrive', name, '--dry-run']);
    expect(plan.json).toMatchObject({ done: 0, planned: [{ about: 'Thing.Done' }] });
    expect((await queue('WorkDlq')).waiting).toBe(1);
    await small.mend(WORK);
    expect((await small.events(['dlq', 'redrive', name])).json).toMatchObject({ done: 1 });
    await until(async () => (await handled('e1')) === 1);
    expect((await queue('WorkDlq')).waiting).toBe(0);
  });

  it('keeps an unmatched event until a rule matches it, and then puts it on the bus again', async () => {
    await small.put('e2', { source: 'b.service' });
    await until(async () => (await queue('unmatched')).waiting === 1);
    const early = await small.events(['dlq', 'redrive', 'unmatched']);
    expect(early).toMatchObject({
      isWrong: true,
      json: { done: 0, left: [{ why: expect.stringContaining('no rule') }] },
    });
    const rule = { EventBusName: 'claimstream-dev', Name: 'late' };
    await small.call('events', 'PutRule', { ...rule, EventPattern: '{"source":["b.service"]}' });
    const Arn = small.cloud.resource('claimstream-a-dev', 'WorkQueue').attributes.Arn;
    await small.call('events', 'PutTargets', {
      EventBusName: rule.EventBusName,
      Rule: 'late',
      Targets: [{ Id: 'q', Arn }],
    });
    expect((await small.events(['dlq', 'redrive', 'unmatched', '--dry-run'])).json.planned).toHaveLength(1);
    expect(await handled('e2')).toBe(0);
    expect((await small.events(['dlq', 'redrive', 'unmatched'])).json).toMatchObject({ done: 1, left: [] });
    await until(async () => (await handled('e2')) === 1);
    await small.call('events', 'RemoveTargets', { EventBusName: rule.EventBusName, Rule: 'late', Ids: ['q'] });
    await small.call('events', 'DeleteRule', rule);
  });

  it('shows the text of a hostile event without obeying it', async () => {
    const { QueueUrl } = await small.call('sqs', 'GetQueueUrl', { QueueName: 'claimstream-unmatched-dev' });
    await small.call('sqs', 'PurgeQueue', { QueueUrl });
    const EventBusName = 'claimstream-dev';
    const Entries = [
      {
        EventBusName,
        Source: 'evil',
        DetailType: '\u001b[2J\nNo dead letters\u202e',
        Detail: '{"metadata":{"correlationId":{}}}',
      },
    ];
    await small.call('events', 'PutEvents', { Entries });
    await until(async () => (await queue('unmatched')).waiting === 1);
    const verbs = [
      ['show', 'unmatched'],
      ['redrive', 'unmatched', '--dry-run'],
      ['redrive', 'unmatched'],
    ];
    for (const verb of verbs) {
      const text = (await small.events(['dlq', ...verb])).text.join('');
      expect(text).toContain('\\u{1b}[2J\\u{a}No dead letters\\u{202e}');
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}]|\[object/u);
    }
    await small.call('sqs', 'PurgeQueue', { QueueUrl });
  });

  it('reports a missing stage instead of an empty one', async () => {
    const listed = deadLetterQueues({ ...small.platform, stage: 'prod', unmatchedQueue: 'claimstream-unmatched-prod' });
    await expect(listed).rejects.toThrow('no queue of a stage "prod"');
  });

  it('names the queues that a redrive can go to', async () => {
    const to = (queue: string) => small.events(['dlq', 'redrive', queue, '--to', 'nobody']);
    await expect(to('WorkDlq')).rejects.toThrow(
      /^No queue named like "nobody" sends to .*WorkDlq.* by --to: .*WorkQueue/,
    );
    await expect(to('OutboxDlq')).rejects.toThrow('No queue sends to');
  });

  it('reads failed records of a stream again, and passes them to their function', async () => {
    await small.call('dynamodb', 'PutItem', { TableName: 'claimstream-a-dev', Item: { pk: { S: 'item-1' } } });
    await until(async () => (await queue('OutboxDlq')).waiting === 1);
    expect((await queue('OutboxDlq')).reasons[0].text).toMatch(/^RetryAttemptsExhausted after 2 attempts/);
    const { name } = await queue('OutboxDlq');
    const early = await small.events(['dlq', 'redrive', name]);
    expect(early.json).toMatchObject({ done: 0, left: [{ why: 'failed again: Error: the bus is away' }] });
    await small.mend(PUBLISH);
    expect((await small.events(['dlq', 'redrive', name])).json).toMatchObject({ done: 1, left: [] });
    expect(await small.logged(PUBLISH)).toEqual(expect.arrayContaining([expect.stringContaining('published item-1')]));
    expect((await queue('OutboxDlq')).waiting).toBe(0);
  });

  it('replays archived events to one rule', async () => {
    await small.put('e3');
    await until(async () => (await handled('e3')) === 1);
    const span = ['--from', '1h', '--to', new Date(Date.now() + 60_000).toISOString()];
    const { json } = await small.events(['replay', ...span, '--to-rule', 'WorkThingDone']);
    expect(json).toMatchObject({ state: 'COMPLETED', rule: expect.stringContaining('WorkThingDoneRule') });
    await until(async () => (await handled('e3')) === 2);
    // The rule gets no event that it does not match.
    expect(await handled('e2')).toBe(1);
    await expect(small.events(['replay', ...span, '--to-rule', 'nobody'])).rejects.toThrow('No rule is meant');
    const later = ['--from', '2101-01-01', '--to', '2102-01-01'];
    await expect(small.events(['replay', ...later, '--to-rule', 'WorkThingDone'])).rejects.toThrow('after now');
  });

  it('shows events as they pass, and leaves neither rule nor queue behind', async () => {
    const end = new AbortController();
    const lines: string[] = [];
    const tailing = small.events(['tail', '--type', 'Thing.*'], (line) => lines.push(line), end.signal);
    const rules = async () => (await small.call('events', 'ListRules', { EventBusName: 'claimstream-dev' })).Rules;
    const hasTail = async () =>
      (await rules()).some(({ Name }: { Name: string }) => Name.startsWith('claimstream-tail'));
    await until(hasTail);
    await until(async () => {
      if (lines.length > 0) return true;
      await small.put('e4');
      await small.put('e5', { type: 'Other' });
      return false;
    });
    end.abort();
    await tailing;
    expect(lines[0]).toMatch(/Thing\.Done .*a\.service .*journey-of-e4/);
    expect(lines.join()).not.toContain('Other');
    expect(await hasTail()).toBe(false);
    const { QueueUrls } = await small.call('sqs', 'ListQueues', { QueueNamePrefix: 'claimstream-tail' });
    expect(QueueUrls ?? []).toEqual([]);
  });

  it('names the fields that do not match, for an entry in the form of a publisher', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'event-'));
    const file = join(folder, 'event.json');
    await writeFile(file, JSON.stringify({ Source: 'a.service', DetailType: 'Thing.Begun', Detail: '{"data":{}}' }));
    const { json, text } = await small.events(['why', file, 'WorkThingDone']);
    expect(json).toMatchObject([{ matches: false, against: ['detail-type: "Thing.Begun" is not "Thing.Done"'] }]);
    expect(text[0]).toBe('None of 1 rule matches.');
    await rm(folder, { recursive: true });
  });

  it.each([
    ['{"source": "a.service"', 'is not JSON'],
    ['null', 'holds no event'],
    ['[1]', 'holds no event'],
    ['{"source":"a.service"}', 'needs source, detail-type and detail'],
    ['{"Source":"a.service","DetailType":"Thing.Done","Detail":"{"}', 'is not JSON'],
    ['{"source":["a.service"],"detail-type":"Thing.Done","detail":{}}', 'holds no event'],
  ])('reports the fault of the file %s', async (text, message) => {
    const folder = await mkdtemp(join(tmpdir(), 'event-'));
    const file = join(folder, 'event.json');
    await writeFile(file, text);
    const asked = small.events(['why', file]);
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.toBeInstanceOf(UsageError);
    await rm(folder, { recursive: true });
  });

  it('shows more than a hundred dead letters, each once', async () => {
    const QueueUrl = (await small.call('sqs', 'ListQueues', { QueueNamePrefix: 'claimstream-a-dev-WorkDlq' }))
      .QueueUrls[0];
    const bodies = Array.from({ length: 130 }, (_, index) => JSON.stringify({ it: index }));
    for (let from = 0; from < bodies.length; from += 10) {
      const Entries = bodies.slice(from, from + 10).map((MessageBody, index) => ({ Id: String(index), MessageBody }));
      await small.call('sqs', 'SendMessageBatch', { QueueUrl, Entries });
    }
    const { json } = await small.events(['dlq', 'show', 'WorkDlq', '--most', '200']);
    expect(json.waiting).toBe(130);
    expect(new Set(json.letters.map(({ body }: { body: string }) => body)).size).toBe(130);
    expect((await queue('WorkDlq')).waiting).toBe(130);
    await small.call('sqs', 'PurgeQueue', { QueueUrl });
  });

  it.each([
    [[], 'Name a verb.'],
    [['fly'], 'There is no verb fly.'],
    [['dlq', 'eat'], 'dlq has no eat'],
    [['trace'], 'Name a correlation id'],
    [['trace', 'CL-UUUU-1'], 'neither a correlation id'],
    [['replay', '--from', 'then', '--to', '1h', '--to-rule', 'x'], 'neither a time'],
    [['replay', '--from', '1h', '--to', '2h', '--to-rule', 'x'], 'before'],
    [['dlq', 'show', 'a-dev'], 'More than one'],
    [['dlq', 'show', 'WorkDlq', '--most', 'many'], '--most must be'],
    [['dlq', 'show', 'WorkDlq', '--most', '0'], '--most must be'],
    [['dlq', 'show', "it's"], 'No dead-letter queue'],
    [['dlq', 'toString'], 'dlq has no toString'],
    [['constructor'], 'There is no verb constructor.'],
    [['trace', "'"], 'neither a correlation id'],
    [['trace', 'CL-TFVC-7CMF'], 'No log line since'],
    [['trace', 'CL-TFVC-7CMF', '--since', '99999999999d'], 'No log line since 1970'],
    [['trace', '0c9d2b0e-1e5b-5f0a-9f2f-3a0f5a7f9b21'], 'No log line since'],
    [['dlq', 'ls', '--stage', "dev'; drop"], 'not a name of a stage'],
    [['replay', '--from', '2026-03-01T12:00:00', '--to', '1h', '--to-rule', 'x'], 'with its zone'],
    [['replay', '--from', '5', '--to', '1h', '--to-rule', 'x'], 'with its zone'],
    [['why', 'no-such-file.json'], 'cannot be read'],
  ])('says what is wrong with %p', async (words, message) => {
    await expect((async () => small.events(words))()).rejects.toThrow(message);
  });
});
