import type { CloudService } from '../../src/kernel.ts';
import { createEvents } from '../../src/services/events/index.ts';
import { ask, SmallKernel, until } from './small-kernel.ts';

const MINUTE = 60_000;
const Arn = 'arn:aws:sqs:us-east-1:000000000000:work';

/** The clock of these tests begins at 2026-01-01T00:00:00Z. */
describe('a rule with a schedule', () => {
  let kernel: SmallKernel;
  let events: CloudService;
  beforeEach(async () => {
    kernel = new SmallKernel();
    kernel.answers = { 'sqs.SendMessage': () => ({}) };
    events = createEvents(kernel.asKernel());
    await events.start?.();
  });
  afterEach(() => events.stop?.());

  const rule = async (ScheduleExpression: string, more: object = {}) => {
    await ask(events, 'PutRule', { Name: 'tick', ScheduleExpression, ...more });
    await ask(events, 'PutTargets', { Rule: 'tick', Targets: [{ Id: 'q', Arn }] });
  };
  const ticks = () => kernel.called('sqs.SendMessage').map(({ input }) => JSON.parse(input.MessageBody));
  const times = () => ticks().map(({ time }) => time);

  it('sends AWS’s event to its targets each time', async () => {
    await rule('rate(5 minutes)');
    await kernel.clock.advance(5 * MINUTE);
    await until(() => ticks().length === 1);
    expect(ticks()[0]).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      time: '2026-01-01T00:05:00Z',
      resources: ['arn:aws:events:us-east-1:000000000000:rule/tick'],
      detail: {},
    });
    await kernel.clock.advance(5 * MINUTE);
    await until(() => ticks().length === 2);
  });

  it('runs by cron in UTC, and shows its schedule', async () => {
    await rule('cron(0 8 ? * FRI *)');
    await kernel.clock.advance(8 * 24 * 60 * MINUTE);
    await until(() => ticks().length === 1);
    expect(times()).toEqual(['2026-01-02T08:00:00Z']);
    expect(await ask(events, 'DescribeRule', { Name: 'tick' })).toMatchObject({
      ScheduleExpression: 'cron(0 8 ? * FRI *)',
    });
  });

  it('keeps its times over a crash, runs once for missed times, and loses no due run', async () => {
    await rule('rate(10 minutes)');
    await kernel.clock.advance(5 * MINUTE);
    await events.stop?.();
    await kernel.clock.advance(30 * MINUTE);
    events = createEvents(kernel.asKernel());
    await events.start?.();
    await until(() => ticks().length === 1);
    expect(times()).toEqual(['2026-01-01T00:10:00Z']);
    await kernel.clock.advance(5 * MINUTE);
    await until(() => ticks().length === 2);
    expect(times()[1]).toBe('2026-01-01T00:40:00Z');
  });

  it('keeps its times when put again unchanged, and begins anew with another schedule', async () => {
    await rule('rate(10 minutes)');
    await kernel.clock.advance(9 * MINUTE);
    await rule('rate(10 minutes)');
    await kernel.clock.advance(MINUTE);
    await until(() => ticks().length === 1);
    await rule('rate(1 hour)');
    await kernel.clock.advance(30 * MINUTE);
    expect(ticks()).toHaveLength(1);
  });

  it('does not run while disabled or after deletion', async () => {
    await rule('rate(1 minute)', { State: 'DISABLED' });
    await kernel.clock.advance(3 * MINUTE);
    await ask(events, 'EnableRule', { Name: 'tick' });
    await kernel.clock.advance(MINUTE);
    await until(() => ticks().length === 1);
    await ask(events, 'RemoveTargets', { Rule: 'tick', Ids: ['q'] });
    await ask(events, 'DeleteRule', { Name: 'tick' });
    await kernel.clock.advance(3 * MINUTE);
    expect(ticks()).toHaveLength(1);
  });

  it('can match events as well', async () => {
    await rule('rate(1 minute)', { EventPattern: '{"source":["a.service"]}' });
    await ask(events, 'PutEvents', { Entries: [{ Source: 'a.service', DetailType: 'T', Detail: '{}' }] });
    await kernel.clock.advance(MINUTE);
    await until(() => ticks().length === 2);
    expect(new Set(ticks().map(({ source }) => source))).toEqual(new Set(['a.service', 'aws.events']));
  });

  it.each([
    [{ ScheduleExpression: 'at(2026-01-02T00:00:00)' }],
    [{ ScheduleExpression: 'cron(0 8 * * *)' }],
    [{ ScheduleExpression: 'rate(0 minutes)' }],
    [{}],
  ])('is refused as %j', async (input) => {
    await expect(ask(events, 'PutRule', { Name: 'tick', ...input })).rejects.toMatchObject({
      code: 'ValidationException',
    });
  });

  it('is refused on any bus but the default one', async () => {
    await ask(events, 'CreateEventBus', { Name: 'claims' });
    const input = { Name: 'tick', EventBusName: 'claims', ScheduleExpression: 'rate(1 minute)' };
    await expect(ask(events, 'PutRule', input)).rejects.toMatchObject({ code: 'ValidationException' });
  });
});
