import type { CloudService } from '../../src/kernel.ts';
import type { Use } from '../../src/metering/usage.ts';
import { createEvents } from '../../src/services/events/index.ts';
import { ask, SmallKernel, until } from './small-kernel.ts';

const ARN = 'arn:aws:events:us-east-1:000000000000:';
const START = Date.parse('2026-01-01T00:00:00Z') / 1000;
const HOUR = 3600;

describe('an archive', () => {
  let kernel: SmallKernel;
  let events: CloudService;
  beforeEach(async () => {
    kernel = new SmallKernel();
    kernel.answers = { 'sqs.SendMessage': () => ({}) };
    events = createEvents(kernel.asKernel());
    await ask(events, 'CreateEventBus', { Name: 'claims' });
    for (const name of ['one', 'two']) {
      const rule = { EventBusName: 'claims', Name: name, EventPattern: '{"source":["a.service"]}' };
      await ask(events, 'PutRule', rule);
      const Arn = `arn:aws:sqs:us-east-1:000000000000:${name}`;
      await ask(events, 'PutTargets', { EventBusName: 'claims', Rule: name, Targets: [{ Id: 'q', Arn }] });
    }
    await ask(events, 'CreateArchive', {
      ArchiveName: 'all',
      EventSourceArn: `${ARN}event-bus/claims`,
      RetentionDays: 2,
    });
    await events.start?.();
  });
  afterEach(() => events.stop?.());

  const put = (numbers: number[], time = START) =>
    ask(events, 'PutEvents', {
      Entries: numbers.map((n) => ({
        EventBusName: 'claims',
        Source: 'a.service',
        DetailType: 'T',
        Detail: JSON.stringify({ n }),
        Time: time,
      })),
    });
  const got = (queue: string) =>
    kernel
      .called('sqs.SendMessage')
      .filter(({ input }) => input.QueueUrl.endsWith(`/${queue}`))
      .map(({ input }) => JSON.parse(input.MessageBody));
  const replay = (more: object = {}) =>
    ask(events, 'StartReplay', {
      ReplayName: 'again',
      EventSourceArn: `${ARN}archive/all`,
      EventStartTime: START - 1,
      EventEndTime: START + HOUR,
      Destination: { Arn: `${ARN}event-bus/claims` },
      ...more,
    });
  const ended = (ReplayName = 'again', State = 'COMPLETED') =>
    until(async () => (await ask(events, 'DescribeReplay', { ReplayName })).State === State);

  it('replays its events to the named rules only, marked as a replay, and keeps them once', async () => {
    await put([1, 2, 3]);
    await until(() => got('one').length === 3 && got('two').length === 3);
    await replay({ Destination: { Arn: `${ARN}event-bus/claims`, FilterArns: [`${ARN}rule/claims/two`] } });
    await ended();
    await until(() => got('two').length === 6);
    expect(got('one')).toHaveLength(3);
    const again = got('two').slice(3);
    expect(again.map(({ detail }) => detail.n)).toEqual([1, 2, 3]);
    for (const event of again) expect(event['replay-name']).toBe('again');
    expect(again.map(({ id }) => id)).toEqual(
      got('two')
        .slice(0, 3)
        .map(({ id }) => id),
    );
    expect(await ask(events, 'DescribeArchive', { ArchiveName: 'all' })).toMatchObject({ EventCount: 3 });
  });

  it('replays only the events of the span, in the order of their time, to every rule where none is named', async () => {
    await put([3], START + 20);
    await put([2], START + 10);
    await put([4], START + 2 * HOUR);
    await put([1], START - HOUR);
    await until(() => got('one').length === 4);
    await replay();
    await ended();
    await until(() => got('one').length === 6 && got('two').length === 6);
    expect(
      got('one')
        .slice(4)
        .map(({ detail }) => detail.n),
    ).toEqual([2, 3]);
  });

  it('continues after a crash without losing an event or replaying it twice', async () => {
    await put(Array.from({ length: 10 }, (_, n) => n));
    for (let from = 10; from < 250; from += 10) await put(Array.from({ length: 10 }, (_, n) => from + n));
    await until(() => got('one').length === 250);
    await replay();
    await until(async () => (await ask(events, 'DescribeReplay', { ReplayName: 'again' })).EventLastReplayedTime);
    await events.stop?.();
    events = createEvents(kernel.asKernel());
    await events.start?.();
    await ended();
    await until(() => got('one').length === 500);
    const numbers = got('one')
      .slice(250)
      .map(({ detail }) => detail.n);
    expect(new Set(numbers).size).toBe(250);
    expect(numbers).toHaveLength(250);
  });

  it('refuses a used name, another bus, an unknown rule, and a span that ends before it begins', async () => {
    await replay();
    await ended();
    const elsewhere = { Arn: `${ARN}event-bus/default` };
    const nowhere = { Arn: `${ARN}event-bus/claims`, FilterArns: [`${ARN}rule/claims/three`] };
    await expect(replay()).rejects.toMatchObject({ code: 'ResourceAlreadyExistsException' });
    const other = { ReplayName: 'other' };
    await expect(replay({ ...other, Destination: elsewhere })).rejects.toMatchObject({ code: 'ValidationException' });
    await expect(replay({ ...other, Destination: nowhere })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
    await expect(replay({ ...other, EventEndTime: START - 2 })).rejects.toMatchObject({ code: 'ValidationException' });
    await expect(replay({ ...other, EventSourceArn: `${ARN}archive/none` })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
    expect((await ask(events, 'ListReplays', {})).Replays).toMatchObject([{ ReplayName: 'again', State: 'COMPLETED' }]);
  });

  it('stops a replay that is cancelled, and only a running one', async () => {
    await put([1]);
    await events.stop?.();
    await replay();
    expect(await ask(events, 'CancelReplay', { ReplayName: 'again' })).toMatchObject({ State: 'CANCELLING' });
    await events.start?.();
    await ended('again', 'CANCELLED');
    await expect(ask(events, 'CancelReplay', { ReplayName: 'again' })).rejects.toMatchObject({
      code: 'IllegalStatusException',
    });
    expect(got('one').filter((event) => event['replay-name'])).toEqual([]);
  });

  it('keeps events that match its pattern and is billed for them, for its retention on the cloud’s clock', async () => {
    const used: Use[] = [];
    kernel.signals.on('used', (use: Use) => used.push(use));
    await ask(events, 'UpdateArchive', { ArchiveName: 'all', EventPattern: '{"detail":{"n":[{"numeric":[">",1]}]}}' });
    await put([1, 2]);
    const count = async () => (await ask(events, 'DescribeArchive', { ArchiveName: 'all' })).EventCount;
    expect(await count()).toBe(1);
    expect(used).toEqual([{ unit: 'events.archived-byte', quantity: expect.any(Number), of: 'all' }]);
    await kernel.clock.advance(3 * 24 * HOUR * 1000);
    expect(await count()).toBe(0);
    await ask(events, 'DeleteArchive', { ArchiveName: 'all' });
    await expect(count()).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });
});
