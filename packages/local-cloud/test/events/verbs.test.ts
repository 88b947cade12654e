import type { CloudService, HttpRequest } from '../../src/kernel.ts';
import { createEvents } from '../../src/services/events/index.ts';
import { ask, SmallKernel } from './small-kernel.ts';

describe('the verbs of EventBridge', () => {
  let kernel: SmallKernel;
  let events: CloudService;

  beforeEach(() => {
    kernel = new SmallKernel();
    events = createEvents(kernel.asKernel());
  });
  afterEach(() => events.stop?.());

  const local = async (after = 0) => {
    const request = { method: 'GET', path: '/_local/events', query: new URLSearchParams({ after: String(after) }) };
    const answer = await events.handleHttp?.(request as HttpRequest);
    return JSON.parse(String(answer?.body));
  };
  const entry = (more: object = {}) => ({ Source: 'a.service', DetailType: 'T', Detail: '{"x":1}', ...more });

  it('refuses entries one by one and accepts the others', async () => {
    const answer = await ask(events, 'PutEvents', {
      Entries: [
        entry(),
        entry({ Source: undefined }),
        entry({ DetailType: '' }),
        entry({ Detail: undefined }),
        entry({ Detail: 'nonsense' }),
        entry({ Detail: '[1]' }),
        entry({ Source: 'aws.s3' }),
        entry({ Time: 1_767_225_600.5, Resources: ['arn:x'] }),
      ],
    });
    expect(answer.FailedEntryCount).toBe(6);
    expect(answer.Entries.map((one: any) => one.ErrorCode)).toEqual([
      undefined,
      'InvalidArgument',
      'InvalidArgument',
      'InvalidArgument',
      'MalformedDetail',
      'MalformedDetail',
      'NotAuthorizedForSourceException',
      undefined,
    ]);
    const seen = await local();
    expect(seen.map((one: any) => one.id)).toEqual([answer.Entries[0].EventId, answer.Entries[7].EventId]);
    expect(seen[1].event).toMatchObject({ time: '2026-01-01T00:00:00Z', resources: ['arn:x'] });
  });

  it('lists the rules that send to a target, and removes a bus only without rules', async () => {
    const bus = { EventBusName: 'claims' };
    const TargetArn = 'arn:aws:sqs:us-east-1:000000000000:work';
    await ask(events, 'CreateEventBus', { Name: 'claims' });
    await ask(events, 'PutRule', { ...bus, Name: 'work', EventPattern: '{"source":["a"]}' });
    await ask(events, 'PutTargets', { ...bus, Rule: 'work', Targets: [{ Id: '1', Arn: TargetArn }] });
    expect(await ask(events, 'ListRuleNamesByTarget', { ...bus, TargetArn })).toEqual({ RuleNames: ['work'] });
    const elsewhere = await ask(events, 'ListRuleNamesByTarget', { ...bus, TargetArn: `${TargetArn}-2` });
    expect(elsewhere).toEqual({ RuleNames: [] });
    const remove = () => ask(events, 'DeleteEventBus', { Name: 'claims' });
    await expect(remove()).rejects.toMatchObject({ code: 'ValidationException' });
    await ask(events, 'RemoveTargets', { ...bus, Rule: 'work', Ids: ['1'] });
    await ask(events, 'DeleteRule', { ...bus, Name: 'work' });
    await remove();
    const { EventBuses } = await ask(events, 'ListEventBuses', {});
    expect(EventBuses.map(({ Name }: { Name: string }) => Name)).toEqual(['default']);
  });

  it('refuses a request of more than ten entries or of more than a megabyte', async () => {
    await expect(ask(events, 'PutEvents', { Entries: Array(11).fill(entry()) })).rejects.toMatchObject({
      code: 'ValidationException',
    });
    const big = entry({ Detail: JSON.stringify({ x: 'x'.repeat(1024 * 1024) }) });
    await expect(ask(events, 'PutEvents', { Entries: [big] })).rejects.toMatchObject({
      message: 'Total size of the entries in the request is over the limit.',
    });
  });

  it('answers an id for a bus that does not exist, as AWS does, and reports that the event is lost', async () => {
    const answer = await ask(events, 'PutEvents', { Entries: [entry({ EventBusName: 'nowhere' })] });
    expect(answer).toMatchObject({ FailedEntryCount: 0 });
    expect(kernel.notices.join()).toContain('the event bus nowhere, which does not exist');
  });

  it('lets a service put only its own events on the default bus without a policy', () => {
    const verb = events.verbs.PutEvents;
    const call = { caller: { kind: 'service', principal: 's3.amazonaws.com' }, requestId: 'r' } as const;
    expect(verb?.permissions({ Entries: [entry({ Source: 'aws.s3' })] }, call)).toEqual([]);
    expect(verb?.permissions({ Entries: [entry({ Source: 'aws.ec2' })] }, call)).toHaveLength(1);
    expect(
      verb?.permissions({ Entries: [entry({ EventBusName: 'arn:aws:events:us-east-1:1:event-bus/b' })] }, call),
    ).toEqual([
      {
        action: 'events:PutEvents',
        resource: 'arn:aws:events:us-east-1:000000000000:event-bus/b',
        context: { 'events:source': 'a.service', 'events:detail-type': 'T' },
      },
    ]);
  });

  it('delivers partner events to the bus of their source', async () => {
    const source = 'aws.partner/stripe.com/acct';
    await expect(ask(events, 'CreateEventBus', { Name: 'mine', EventSourceName: source })).rejects.toMatchObject({
      code: 'ValidationException',
    });
    await ask(events, 'CreateEventBus', { Name: source, EventSourceName: source });
    const answer = await ask(events, 'PutPartnerEvents', {
      Entries: [entry({ Source: source }), entry({ Source: 'aws.partner/other/x' })],
    });
    expect(answer).toMatchObject({ FailedEntryCount: 1 });
    const seen = await local();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ bus: source, source, detailType: 'T' });
  });

  it('says whether a pattern matches, and refuses a bad pattern or an event without its envelope', async () => {
    const event = {
      id: '1',
      account: '1',
      source: 's',
      time: 't',
      region: 'r',
      resources: [],
      'detail-type': 'd',
      detail: {},
    };
    const test = (EventPattern: string, Event: object) =>
      ask(events, 'TestEventPattern', { EventPattern, Event: JSON.stringify(Event) });
    expect(await test('{"source":["s"]}', event)).toEqual({ Result: true });
    expect(await test('{"source":["t"]}', event)).toEqual({ Result: false });
    await expect(test('{"source":"s"}', event)).rejects.toMatchObject({ code: 'InvalidEventPatternException' });
    const { resources, ...bare } = event as Record<string, unknown>;
    expect(await test('{"source":["s"]}', bare)).toEqual({ Result: true });
    const { region, ...partial } = bare;
    for (const invalid of [partial, { source: 's' }, 'text'] as object[])
      await expect(test('{"source":["s"]}', invalid)).rejects.toMatchObject({
        code: 'ValidationException',
        message: 'Parameter Event is not valid.',
      });
  });

  it('returns recent events with the rules that matched, from any point on', async () => {
    await ask(events, 'PutRule', { Name: 'one', EventPattern: '{"source":["a.service"]}' });
    const Detail = JSON.stringify({ metadata: { correlationId: 'c-1' } });
    await ask(events, 'PutEvents', { Entries: [entry({ Detail }), entry({ Source: 'b.service' })] });
    const [first, second] = await local();
    expect(first).toMatchObject({ correlationId: 'c-1', matchedRules: ['one'], bus: 'default', source: 'a.service' });
    expect(second.matchedRules).toEqual([]);
    expect(await local(first.n)).toEqual([second]);
  });

  it('refuses a pattern that is longer than the quota', async () => {
    const patternOf = (length: number) => `{"source":["${'s'.repeat(length - 15)}"]}`;
    await ask(events, 'PutRule', { Name: 'long', EventPattern: patternOf(2048) });
    await expect(ask(events, 'PutRule', { Name: 'long', EventPattern: patternOf(2049) })).rejects.toMatchObject({
      code: 'LimitExceededException',
    });
  });

  it('refuses a rule with a bad pattern, a missing bus, an unreachable target or an unknown property', async () => {
    await expect(ask(events, 'PutRule', { Name: 'r', EventPattern: '{"a":1}' })).rejects.toMatchObject({
      code: 'InvalidEventPatternException',
    });
    await expect(
      ask(events, 'PutRule', { Name: 'r', EventPattern: '{"a":[1]}', EventBusName: 'x' }),
    ).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
    });
    await ask(events, 'PutRule', { Name: 'r', EventPattern: '{"a":[1]}' });
    const put = (target: object) => ask(events, 'PutTargets', { Rule: 'r', Targets: [target] });
    await expect(put({ Id: 'x', Arn: 'arn:aws:firehose:us-east-1:1:x' })).rejects.toMatchObject({
      code: 'NotImplemented',
    });
    await expect(put({ Id: 'x', Arn: 'arn:aws:sqs:us-east-1:1:x', EcsParameters: {} })).rejects.toMatchObject({
      code: 'NotImplemented',
    });
    await put({ Id: 'x', Arn: 'arn:aws:sqs:us-east-1:1:x' });
    await expect(ask(events, 'DeleteRule', { Name: 'r' })).rejects.toMatchObject({ code: 'ValidationException' });
    expect(await ask(events, 'RemoveTargets', { Rule: 'r', Ids: ['x', 'y'] })).toMatchObject({ FailedEntryCount: 1 });
    await ask(events, 'DeleteRule', { Name: 'r' });
    expect(await ask(events, 'ListRules', {})).toEqual({ Rules: [] });
  });
});

describe('CloudFormation resources of EventBridge', () => {
  const apply = (events: CloudService, type: string, logicalId: string, properties: object, physicalId?: string) =>
    events.provisioners?.[`AWS::Events::${type}`]?.apply({
      stackName: 'stack',
      logicalId,
      type,
      properties,
      ...(physicalId ? { physicalId } : {}),
    });

  it('creates buses, policies, rules and archives, and the same ones when applied again', async () => {
    const kernel = new SmallKernel();
    const events = createEvents(kernel.asKernel());
    const bus = await apply(events, 'EventBus', 'Bus', { Name: 'claims' });
    expect(bus).toMatchObject({
      physicalId: 'claims',
      attributes: { Arn: expect.stringContaining('event-bus/claims') },
    });
    await apply(events, 'EventBusPolicy', 'Policy', {
      EventBusName: 'claims',
      StatementId: 'x',
      Principal: '*',
      Action: 'events:PutEvents',
    });
    expect(events.resourcePolicy?.('arn:aws:events:us-east-1:000000000000:event-bus/claims')?.Statement).toHaveLength(
      1,
    );

    const properties = {
      EventBusName: 'claims',
      EventPattern: { source: ['a.service'] },
      Targets: [
        { Id: 'a', Arn: 'arn:aws:sqs:us-east-1:0:a' },
        { Id: 'b', Arn: 'arn:aws:sqs:us-east-1:0:b' },
      ],
    };
    const rule = await apply(events, 'Rule', 'R', properties);
    expect(rule?.physicalId).toMatch(/^claims\|stack-R-/);
    const again = await apply(
      events,
      'Rule',
      'R',
      { ...properties, Targets: properties.Targets.slice(1) },
      rule?.physicalId,
    );
    expect(again).toEqual(rule);
    const Rule = rule?.physicalId.split('|')[1];
    expect(
      (await ask(events, 'ListTargetsByRule', { Rule, EventBusName: 'claims' })).Targets.map((t: any) => t.Id),
    ).toEqual(['b']);

    await apply(events, 'Archive', 'A', {
      ArchiveName: 'all',
      SourceArn: bus?.attributes?.Arn,
      RetentionDays: 1,
      EventPattern: { source: ['a.service'] },
    });
    const put = (Source: string) =>
      ask(events, 'PutEvents', { Entries: [{ EventBusName: 'claims', Source, DetailType: 'T', Detail: '{}' }] });
    await put('a.service');
    await put('b.service');
    expect(await ask(events, 'DescribeArchive', { ArchiveName: 'all' })).toMatchObject({ EventCount: 1 });
    await kernel.clock.advance(2 * 86_400_000);
    await put('a.service');
    expect(await ask(events, 'DescribeArchive', { ArchiveName: 'all' })).toMatchObject({ EventCount: 1 });
  });

  it('fails the deployment of a rule that could never match or deliver', async () => {
    const events = createEvents(new SmallKernel().asKernel());
    await expect(apply(events, 'Rule', 'R', { EventPattern: { source: 'a' } })).rejects.toMatchObject({
      code: 'InvalidEventPatternException',
    });
    await expect(
      apply(events, 'Rule', 'R', {
        EventPattern: { source: ['a'] },
        Targets: [{ Id: 'x', Arn: 'arn:aws:ecs:us-east-1:0:cluster/t' }],
      }),
    ).rejects.toMatchObject({ code: 'NotImplemented' });
  });
});
