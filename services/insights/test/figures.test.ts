import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { timeSteps } from '../src/domain/time-steps.ts';
import { Figures } from '../src/store/figures.ts';

const HOUR = 3_600_000;
const now = new Date();
const steps = timeSteps({ from: new Date(now.getTime() - 5 * HOUR) }, now)!;
const [first, second] = [steps.buckets[0]!.getTime(), steps.buckets[1]!.getTime()];

/** A log line of a function from which CloudWatch extracts a value. */
const embedded = (at: number, name: string, value: number, dimensions: Record<string, string> = {}, stage = 'dev') => {
  const all = { service: 'insights', stage, ...dimensions };
  const directive = {
    Namespace: 'Claimstream',
    Dimensions: [Object.keys(all)],
    Metrics: [{ Name: name, Unit: 'Count' }],
  };
  return JSON.stringify({ _aws: { Timestamp: at, CloudWatchMetrics: [directive] }, ...all, [name]: value });
};

describe('figures in CloudWatch', () => {
  let cloud: Cloud;
  let client: CloudWatchClient;

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    client = new CloudWatchClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
    const stream = { logGroupName: 'insights', logStreamName: 'one' };
    const lines = [
      embedded(first, 'ClaimsOpened', 1),
      embedded(first + 60_000, 'ClaimsOpened', 1),
      embedded(second, 'ClaimsOpened', 1),
      embedded(second, 'ClaimsOpened', 1, {}, 'prod'),
      embedded(second, 'ClaimsRefused', 1, { reason: 'LATE' }),
      ...[10, 20, 90].map((value, at) => embedded(at === 0 ? first : second, 'NoticeToPayment', value)),
    ];
    const operator = { kind: 'operator' } as const;
    await cloud.kernel.call(operator, 'logs', 'CreateLogGroup', { logGroupName: 'insights' });
    await cloud.kernel.call(operator, 'logs', 'CreateLogStream', stream);
    const logEvents = lines.map((message) => ({ timestamp: Date.now(), message }));
    await cloud.kernel.call(operator, 'logs', 'PutLogEvents', { ...stream, logEvents });
  });
  afterAll(async () => {
    client.destroy();
    await cloud.stop();
  });

  it('are read for each step, of this stage only', async () => {
    const rows = await new Figures('dev', client).read(
      [
        { name: 'ClaimsOpened', statistic: 'Sum' },
        { name: 'ClaimsRefused', statistic: 'Sum', dimensions: { reason: 'LATE' } },
        { name: 'ClaimsRefused', statistic: 'Sum' },
        { name: 'NoticeToPayment', statistic: 'p90' },
      ],
      steps,
    );
    const none = undefined;
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      [2, 1, none],
      [none, 1, none],
      [none, none, none],
      [10, 90, none],
    ]);
    expect(rows[0]).toHaveLength(steps.buckets.length);
  });

  it('are read for more queries than CloudWatch answers at once', async () => {
    const queries = Array.from({ length: 501 }, (_, at) => ({
      name: 'ClaimsRefused' as const,
      statistic: 'Sum' as const,
      dimensions: { reason: at === 500 ? 'LATE' : `OTHER_${at}` },
    }));
    const rows = await new Figures('dev', client).read(queries, steps);
    expect(rows.at(-1)![1]).toBe(1);
    expect(
      rows
        .slice(0, -1)
        .flat()
        .every((value) => value === undefined),
    ).toBe(true);
  });

  it('have percentiles over the whole span', async () => {
    const figures = new Figures('dev', client);
    expect(await figures.percentiles('NoticeToPayment', ['p50', 'p90'], steps)).toEqual({ p50: 20, p90: 90 });
    expect(await figures.percentiles('PaidCents', ['p50'], steps)).toEqual({});
  });
});
