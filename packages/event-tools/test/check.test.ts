import { BUS, carEvent, findingsWith, grant, mapping, patternOf, role, rule } from './fixture.ts';

const INFRASTRUCTURE = 'services/garage/infrastructure.cjs';
const RECORD = 'services/garage/src/functions/record-car.ts';
const SEE = 'services/cars/src/functions/see-car.ts';
const sold = (pattern: object, so: object = {}) => ({ garage: { CarsCarSoldRule: rule(pattern, so) } });

it('finds nothing if all is well', () => {
  expect(findingsWith()).toEqual([]);
});

describe('a rule', () => {
  it('for an event that its function does not handle is found at its subscription, and so is the handler that waits in vain', () => {
    const files = { [RECORD]: (text: string) => text.replace('  on(CarSold, record),\n', '') };
    const events = [carEvent('Car.Seen'), carEvent('Car.Sold', { unconsumed: 'for this test' })];
    expect(findingsWith({ files, events })).toEqual([
      `${INFRASTRUCTURE}:5 CarsCarSoldRule brings CarSold to recordCar, which handles CarSeen.`,
    ]);
    expect(findingsWith(sold(patternOf('Car.Seen')))).toEqual([
      `${RECORD}:7 recordCar handles CarSold, and no rule brings it.`,
    ]);
  });

  it.each([
    ['source', { ...patternOf('Car.Sold'), source: ['cars.service', 'other.service'] }],
    ['source', { ...patternOf('Car.Sold'), source: [{ prefix: 'cars' }] }],
    ['detail-type', { ...patternOf('Car.Sold'), 'detail-type': ['Car.Sold', 'Car.Seen'] }],
    ['detail.metadata.version', { ...patternOf('Car.Sold'), detail: { data: { colour: ['red'] } } }],
  ])('pins %s', (what, pattern) => {
    expect(findingsWith(sold(pattern))).toEqual([
      `${INFRASTRUCTURE}:5 CarsCarSoldRule does not pin ${what} to one value.`,
    ]);
  });

  it('may filter by data, as long as a golden sample passes', () => {
    expect(findingsWith(sold(patternOf('Car.Sold', { data: { colour: ['red'] } })))).toEqual([]);
    expect(findingsWith(sold(patternOf('Car.Sold', { data: { colour: ['blue'] } })))).toEqual([
      `${INFRASTRUCTURE}:5 CarsCarSoldRule matches no golden sample of any event.`,
      `${RECORD}:7 recordCar handles CarSold, and no rule brings it.`,
    ]);
  });

  it('of a function that only watches pins nothing, and matches some event', () => {
    const observer = `import { eventObserver } from '@claimstream/lambda-kit';
export const handler = eventObserver(watch);
`;
    const watching = (pattern: object) => ({
      files: { [RECORD]: () => observer },
      events: [carEvent('Car.Seen', { unconsumed: 'watched' }), carEvent('Car.Sold', { unconsumed: 'watched' })],
      ...sold(pattern),
    });
    expect(findingsWith(watching({ source: [{ suffix: '.service' }] }))).toEqual([]);
    expect(findingsWith(watching({ source: [{ suffix: '.elsewhere' }] }))).toEqual([
      `${INFRASTRUCTURE}:5 CarsCarSoldRule matches no golden sample of any event.`,
    ]);
  });

  it('with a pattern that EventBridge refuses is found', () => {
    expect(findingsWith(sold({ source: [] }))).toContainEqual(
      expect.stringContaining('CarsCarSoldRule has a pattern that EventBridge refuses'),
    );
  });

  it('of another bus is ignored', () => {
    expect(
      findingsWith({ garage: { Foreign: rule({ source: [{ prefix: 'aws.partner/' }] }, { EventBusName: 'other' }) } }),
    ).toEqual([]);
  });

  it('on the bus is found however it names the bus', () => {
    const name = { 'Fn::Sub': `arn:aws:events:us-east-1:1:event-bus/${BUS}` };
    expect(findingsWith(sold({ source: ['cars.service'] }, { EventBusName: name })).length).toBeGreaterThan(0);
  });

  it.each<[string, object, string]>([
    ['a target', { Targets: [] }, 'has no target.'],
    ['a queue', { Targets: [{ Arn: 'arn:aws:lambda:us-east-1:1:function:x' }] }, 'has a target that is not a queue'],
    [
      'a dead-letter queue of its own',
      { Targets: [{ Arn: { 'Fn::GetAtt': ['CarsQueue', 'Arn'] } }] },
      'for failed deliveries',
    ],
  ])('has %s', (_, so, text) => {
    expect(findingsWith(sold(patternOf('Car.Sold'), so)).join('\n')).toContain(text);
  });

  it('has a queue with a dead-letter queue and a function behind it', () => {
    const CarsQueue = { Type: 'AWS::SQS::Queue', Properties: {} };
    expect(findingsWith({ garage: { CarsQueue } })).toEqual([
      `${INFRASTRUCTURE}:4 CarsCarSeenRule feeds CarsQueue, which has no dead-letter queue.`,
      `${INFRASTRUCTURE}:5 CarsCarSoldRule feeds CarsQueue, which has no dead-letter queue.`,
    ]);
    expect(findingsWith({ garage: { Mapping: { Type: 'AWS::SNS::Topic' } } })).toContain(
      `${INFRASTRUCTURE}:5 CarsCarSoldRule feeds CarsQueue, which no function reads.`,
    );
  });

  it('is enabled, delivers the event itself, and to a function that is awake', () => {
    expect(findingsWith(sold(patternOf('Car.Sold'), { State: 'DISABLED' }))).toEqual([
      `${INFRASTRUCTURE}:5 CarsCarSoldRule is disabled and delivers nothing.`,
      `${RECORD}:7 recordCar handles CarSold, and no rule brings it.`,
    ]);
    const [queue, dlq] = ['CarsQueue', 'CarsDlq'].map((id) => ({ 'Fn::GetAtt': [id, 'Arn'] }));
    const Targets = [{ Arn: queue, DeadLetterConfig: { Arn: dlq }, InputPath: '$.detail' }];
    expect(findingsWith(sold(patternOf('Car.Sold'), { Targets }))).toEqual([
      `${INFRASTRUCTURE}:5 CarsCarSoldRule delivers something other than the event, which no contract parses.`,
    ]);
    expect(findingsWith({ garage: { Mapping: mapping({ Enabled: false }) } })).toContain(
      `${INFRASTRUCTURE}:5 CarsCarSoldRule feeds CarsQueue, which no function reads.`,
    );
  });

  it('for events that no contract defines needs none of that, and matches no event', () => {
    const Targets = [{ Arn: { 'Fn::Sub': 'arn:aws:sqs:us-east-1:1:claimstream-unmatched-dev' } }];
    const unmatched = (...names: string[]) => ({
      UnmatchedEventsRule: rule({ source: ['cars.service'], 'detail-type': [{ 'anything-but': names }] }, { Targets }),
    });
    expect(findingsWith({ cars: unmatched('Car.Seen', 'Car.Sold') })).toEqual([]);
    expect(findingsWith({ cars: unmatched('Car.Seen') })).toEqual([
      'services/cars/serverless.yml:1 UnmatchedEventsRule sends Car.Sold, version 1, to the queue for events that no contract defines.',
    ]);
  });
});

describe('an event', () => {
  it('is created by its owner only', () => {
    const create = (text: string) =>
      text.replace(
        'export const',
        "import { createEvent } from '@claimstream/events-schema';\nconst record = () => createEvent(CarSold, {}, {});\nexport const",
      );
    expect(findingsWith({ files: { [RECORD]: create } })).toContain(
      `${RECORD}:6 garage creates CarSold, which cars owns.`,
    );
  });

  it('leaves the outbox through a publisher', () => {
    const files = { 'services/cars/src/functions/publish-events.ts': () => 'export const handler = () => undefined;' };
    expect(findingsWith({ files, cars: { PublishRole: role() } })).toEqual([
      'services/cars/serverless.yml:1 cars creates events and has no function that publishes its outbox (outboxPublisher).',
    ]);
  });

  it('that its owner does not create is dead', () => {
    expect(findingsWith({ files: { [SEE]: (text) => text.replace('  createEvent(CarSold, {}, {})', '') } })).toEqual([
      'events-schema/src/cars/carsold.ts:1 CarSold is created by no function of services/cars.',
    ]);
  });

  it('that code does not name is found where it is created and where it is handled', () => {
    const files = {
      [SEE]: (text: string) =>
        `${text}\nexport const more = createEvent(which(), {}, {});`.replace('() => [', '() => [more, '),
      [RECORD]: (text: string) => text.replace('on(CarSold, record),', 'on(CarSold, record), on(which(), record),'),
    };
    expect(findingsWith({ files })).toEqual([
      `${RECORD}:7 recordCar handles an event that the code does not name: on(Event, …).`,
      `${SEE}:8 seeCar creates an event that the code does not name: createEvent(Event, …).`,
    ]);
  });

  it('without a consumer says why', () => {
    const lost = (so: object = {}) => [carEvent('Car.Seen'), carEvent('Car.Sold'), carEvent('Car.Lost', so)];
    const files = {
      [SEE]: (text: string) =>
        text
          .replace('() => [', '() => [createEvent(CarLost), ')
          .replace('export', "import { CarLost } from '@claimstream/events-schema/cars/lost';\nexport"),
    };
    expect(findingsWith({ events: lost(), files })).toEqual([
      'events-schema/src/cars/carlost.ts:1 CarLost has no consumer. Say why in its unconsumed, or remove the event.',
    ]);
    expect(findingsWith({ events: lost({ unconsumed: 'for the archive' }), files })).toEqual([]);
    expect(
      findingsWith({ events: [carEvent('Car.Seen'), carEvent('Car.Sold', { unconsumed: 'nobody yet' })] }),
    ).toEqual(['events-schema/src/cars/carsold.ts:1 CarSold is consumed by garage/recordCar; remove its unconsumed.']);
  });

  it('is neither created nor consumed after its end', () => {
    const events = (endsOn: string) => [carEvent('Car.Seen'), carEvent('Car.Sold', { endsOn })];
    expect(findingsWith({ events: events('2026-05-31') })).toEqual([
      `${SEE}:6 cars/seeCar creates CarSold, which ended on 2026-05-31.`,
      `${RECORD}:7 garage/recordCar consumes CarSold, which ended on 2026-05-31.`,
    ]);
    expect(findingsWith({ events: events('2026-06-01') })).toEqual([]);
    expect(findingsWith({ events: events('next year') })).toEqual([
      'events-schema/src/cars/carsold.ts:2 CarSold ends on next year, which is not a date like 2026-12-31.',
    ]);
  });

  it('needs neither a publisher nor a consumer after its end, while messages may wait', () => {
    const files = {
      [SEE]: (text: string) => text.replace('createEvent(CarSold, {}, {})', ''),
      [RECORD]: (text: string) => text.replace('  on(CarSold, record),\n', ''),
    };
    const events = (endsOn: string) => [carEvent('Car.Seen'), carEvent('Car.Sold', { endsOn })];
    const garage = { CarsCarSoldRule: { Type: 'AWS::SNS::Topic' } };
    expect(findingsWith({ events: events('2026-05-31'), files, garage })).toEqual([]);
    expect(findingsWith({ events: events('2026-06-01'), files, garage })).toEqual([
      expect.stringContaining('CarSold is created by no function of services/cars.'),
      expect.stringContaining('CarSold has no consumer.'),
    ]);
  });

  it('with a later major must say when it ends', () => {
    const events = [
      carEvent('Car.Seen'),
      carEvent('Car.Sold'),
      carEvent('Car.Sold', { version: 2, unconsumed: 'soon' }),
    ];
    expect(findingsWith({ events })).toContain(
      'events-schema/src/cars/carsold.ts:2 CarSold has a later major, CarSoldV2: say in its endsOn until when it is published.',
    );
  });
});

describe('the grant to put events', () => {
  const publisher = (so: object) => ({ cars: { PublishRole: role(grant(so)) } });
  const place = 'services/cars/serverless.yml:4 publishEvents';

  it.each<[string, object, string]>([
    [
      'without a condition',
      { Condition: undefined },
      "under any source: the grant lacks StringEquals: { 'events:source': 'cars.service' }.",
    ],
    ['for another source', { Condition: { StringEquals: { 'events:source': 'garage.service' } } }, 'under any source'],
    [
      'for two sources',
      { Condition: { StringEquals: { 'events:source': ['cars.service', 'garage.service'] } } },
      'under any source',
    ],
    [
      'for sources that look alike',
      { Condition: { StringLike: { 'events:source': 'cars.service' } } },
      'under any source',
    ],
    ['for every bus', { Resource: '*' }, `on another bus than ${BUS}.`],
    [
      'for a bus named alike',
      { Resource: `arn:aws:events:us-east-1:1:event-bus/${BUS}-2` },
      `on another bus than ${BUS}.`,
    ],
  ])('%s is found', (_, so, text) => {
    expect(findingsWith(publisher(so))).toEqual([expect.stringContaining(`${place} may put events ${text}`)]);
  });

  it('of the preset’s publisher is found at the line that includes it', () => {
    const files = {
      'services/cars/serverless.yml': (text: string) =>
        text.replace(/ {2}publishEvents:\n.*\n/, '  - file of the preset: publish-events.cjs\n'),
    };
    expect(findingsWith({ files, ...publisher({ Condition: undefined }) })).toEqual([
      expect.stringContaining(`${place} may put events under any source`),
    ]);
  });

  it.each([['events:*'], ['*'], ['events:Put?vents'], ['events:PutEvents']])(
    '%s is the publisher’s alone',
    (Action) => {
      const source = { Condition: { StringEquals: { 'events:source': 'garage.service' } } };
      expect(findingsWith({ garage: { RecordRole: role(grant({ Action, ...source })) } })).toEqual([
        'services/garage/serverless.yml:2 recordCar may put events on a bus but is not the publisher of an outbox (outboxPublisher).',
      ]);
    },
  );

  it('may be the kit’s own publisher', () => {
    const files = {
      'services/cars/src/functions/publish-events.ts': () =>
        `export { handler } from '@claimstream/lambda-kit/publish-events';`,
    };
    expect(findingsWith({ files })).toEqual([]);
  });
});

it('a service that is not packaged is a finding', () => {
  expect(findingsWith({ files: { 'services/new/serverless.yml': () => 'service: new' } })).toEqual([
    'services/new/serverless.yml:1 new is not packaged. Run npm run package.',
  ]);
});
