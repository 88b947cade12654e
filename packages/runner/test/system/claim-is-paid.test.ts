import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { JourneyResult } from '@claimstream/journey';
import { complaints } from '@claimstream/test-drive';
import { findPersonalValues } from './personal-values.ts';
import { person, runningPlatform } from './running-platform.ts';

type Running = Awaited<ReturnType<typeof runningPlatform>>;

/** The journey's input about the person, the car, the loss and third parties. */
const personalValues = [
  ...[person.first, person.last, person.licenceNumber, person.birthDate],
  ...['123 Main St', '85007', '219-09-9999', '219099999', '+16025550123', '4T1BF1FK2CU000001', 'CLM4821'],
  ...[
    'Parking lot on Elm',
    'Hit a pole while',
    'Onlooker',
    'MP-48213-7',
    '@example.com',
    'X-Amz-Signature',
    'eyJhbGciOi',
  ],
];

describe('one claim through every service, every message delivered twice', () => {
  let running: Running;
  let result: JourneyResult;

  beforeAll(async () => {
    running = await runningPlatform({ deliverTwice: true });
    result = await running.journey({ person });
  }, 300_000);

  afterAll(() => running?.stop());

  it('ends paid and closed', () => {
    expect(result).toMatchObject({ outcome: 'paid', reasons: [] });
    expect(result.payoutCents).toBeGreaterThan(0);
  });

  it('shows each fact once, in a sensible order', async () => {
    const events = (await (await fetch(`${running.cloud.endpoint}/_local/events`)).json()) as any[];
    const ids = (name: string) =>
      new Set(events.filter(({ detailType }) => detailType === name).map(({ event }) => event.detail.metadata.id));
    const expected = [
      'Customer.Accepted',
      'Policy.Issued',
      'Policy.Activated',
      'Claim.Requested',
      'Claim.Accepted',
      'Claim.Review.Requested',
    ];
    for (const name of [
      ...expected,
      'Claim.Assessed',
      'Settlement.Finalized',
      'Payment.Requested',
      'Payment.Completed',
      'Settlement.Paid',
      'Claim.Closed',
    ]) {
      expect([name, ids(name).size]).toEqual([name, 1]);
    }
    const order = (name: string) => result.events.indexOf(name);
    expect(order('Claim.Requested')).toBeGreaterThan(order('Policy.Activated'));
    expect(order('Claim.Closed')).toBeGreaterThan(order('Settlement.Paid'));
  });

  it('moved the money once', () => {
    const registry = new DatabaseSync(join(running.dataDir, 'payment-provider', 'payouts.sqlite'), { readOnly: true });
    const payouts = registry.prepare('SELECT * FROM payouts').all();
    registry.close();
    expect(payouts).toHaveLength(1);
  });

  it('needed no permission that was not granted', () => {
    expect(complaints(running.cloud)).toEqual([]);
  });

  it("is metered completely: all usage belongs to a service, except the customer's calls to Cognito", () => {
    const strays = running.cloud.usage().filter(({ stack }) => stack === undefined);
    expect([...new Set(strays.map(({ unit }) => unit))].sort()).toEqual(['cognito.new-user', 'ses.message']);
    const wanted = [
      'dynamodb.write-unit',
      'events.event',
      'lambda.request',
      'logs.byte',
      'sqs.request',
      'textract.page',
    ];
    expect(running.cloud.usage().map(({ unit }) => unit)).toEqual(expect.arrayContaining(wanted));
  });

  it('left no personal value in any event, log, execution history, idempotency record or queue', () => {
    expect(findPersonalValues(running.cloud.kernel.db, running.dataDir, personalValues)).toEqual([]);
  });

  it('would have found one: the search finds a value planted in an event and in a log line', async () => {
    const operator = { kind: 'operator' } as const;
    const { kernel } = running.cloud;
    const Detail = JSON.stringify({ leaked: 'Zebulon Plantedname', address: 'Phoenix AZ 85999' });
    await kernel.call(operator, 'events', 'PutEvents', {
      Entries: [{ EventBusName: 'claimstream-dev', Source: 'leak', DetailType: 'Leak.Planted', Detail }],
    });
    const logGroupName = '/aws/lambda/claimstream-claims-dev-fileClaim';
    await kernel.call(operator, 'logs', 'CreateLogStream', { logGroupName, logStreamName: 'planted' });
    const logEvents = [{ timestamp: Date.now(), message: 'born on 02/29/1932' }];
    await kernel.call(operator, 'logs', 'PutLogEvents', { logGroupName, logStreamName: 'planted', logEvents });
    const found = findPersonalValues(kernel.db, running.dataDir, ['Plantedname', '1932-02-29', '85999']);
    expect(found.some((place) => /^events_.*Plantedname/.test(place))).toBe(true);
    expect(found.some((place) => /^events_.*85999/.test(place))).toBe(true);
    expect(found.some((place) => place.startsWith('log '))).toBe(true);
  });
});
