import {
  CloudWatchClient,
  GetDashboardCommand,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  ListDashboardsCommand,
  ListMetricsCommand,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { type Cloud, startCloud } from '../../src/index.ts';
import { signedFetch } from '../signed-fetch.ts';

const stream = { logGroupName: 'group', logStreamName: 'stream' };
const HOUR = 3_600_000;
/** The start of an hour, so that periods of an hour begin there. */
const start = Math.floor(Date.now() / HOUR) * HOUR - 3 * HOUR;
const embedded = (at: number, name: string, value: number, dimensions: Record<string, string> = {}) =>
  JSON.stringify({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        { Namespace: 'Claimstream', Dimensions: [Object.keys(dimensions)], Metrics: [{ Name: name, Unit: 'Seconds' }] },
      ],
    },
    ...dimensions,
    [name]: value,
  });

describe('metrics embedded in logs, through the real client', () => {
  let cloud: Cloud;
  let cloudwatch: CloudWatchClient;
  let logs: CloudWatchLogsClient;

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const settings = { endpoint: cloud.endpoint, region: 'us-east-1', credentials };
    cloudwatch = new CloudWatchClient(settings);
    logs = new CloudWatchLogsClient(settings);
    await logs.send(new CreateLogGroupCommand({ logGroupName: 'group' }));
    await logs.send(new CreateLogStreamCommand(stream));
    const lines = [
      embedded(start, 'Age', 4, { stage: 'dev' }),
      embedded(start + 60_000, 'Age', 2, { stage: 'dev' }),
      embedded(start + 60_000, 'Age', 9, { stage: 'dev' }),
      embedded(start + 2 * HOUR, 'Age', 7, { stage: 'dev' }),
      embedded(start, 'Age', 100, { stage: 'dev', reason: 'LATE' }),
      embedded(start, 'Bad', Number.NaN, { stage: 'dev' }),
      'INFO nothing to measure',
    ];
    const timestamp = Date.now();
    await logs.send(
      new PutLogEventsCommand({ ...stream, logEvents: lines.map((message) => ({ message, timestamp })) }),
    );
  });
  afterAll(async () => {
    cloudwatch.destroy();
    logs.destroy();
    await cloud.stop();
  });

  const stage = [{ Name: 'stage', Value: 'dev' }];
  const query = (Id: string, Stat: string, so: Partial<MetricDataQuery> = {}, Dimensions = stage): MetricDataQuery => ({
    Id,
    MetricStat: { Metric: { Namespace: 'Claimstream', MetricName: 'Age', Dimensions }, Period: 3600, Stat },
    ...so,
  });
  const times = { StartTime: new Date(start), EndTime: new Date(start + 3 * HOUR) };
  const data = (MetricDataQueries: MetricDataQuery[], so: object = {}) =>
    cloudwatch.send(new GetMetricDataCommand({ ...times, ScanBy: 'TimestampAscending', MetricDataQueries, ...so }));

  it('answer several statistics at once, by period and for exactly the named dimensions', async () => {
    const reason = [...stage, { Name: 'reason', Value: 'LATE' }];
    const { MetricDataResults } = await data([
      query('total', 'Sum'),
      query('median', 'p50', { Label: 'half' }),
      query('late', 'Maximum', {}, reason.toReversed()),
      query('none', 'Sum', {}, []),
    ]);
    const hours = [new Date(start), new Date(start + 2 * HOUR)];
    expect(MetricDataResults).toMatchObject([
      { Id: 'total', Label: 'Age', Timestamps: hours, Values: [15, 7], StatusCode: 'Complete' },
      { Id: 'median', Label: 'half', Timestamps: hours, Values: [4, 7] },
      { Id: 'late', Timestamps: [hours[0]], Values: [100] },
      { Id: 'none', Timestamps: [], Values: [] },
    ]);
    const newestFirst = await data([query('total', 'Sum')], { ScanBy: undefined });
    expect(newestFirst.MetricDataResults![0]!.Values).toEqual([7, 15]);
    const hidden = await data([query('total', 'Sum', { ReturnData: false })]);
    expect(hidden.MetricDataResults).toEqual([]);
  });

  it('refuse requests that CloudWatch would refuse, and unsupported ones', async () => {
    await expect(data([query('a', 'Sum'), query('a', 'Sum')])).rejects.toThrow('not unique');
    await expect(data([query('A', 'Sum')])).rejects.toThrow('lower-case');
    await expect(data([query('a', 'Sum')], { EndTime: new Date(start) })).rejects.toThrow('must be less than');
    await expect(data([{ Id: 'a', Expression: 'SUM(b)' }])).rejects.toThrow('does not emulate the expression SUM(b)');
    await expect(data(Array.from({ length: 501 }, (_, at) => query(`q${at}`, 'Sum')))).rejects.toThrow('500');
  });

  it('answer percentiles over the whole time by GetMetricStatistics', async () => {
    const metric = { Namespace: 'Claimstream', MetricName: 'Age', Dimensions: stage };
    const input = { ...metric, ...times, Period: 3 * 3600, ExtendedStatistics: ['p50', 'p90'] };
    const { Datapoints } = await cloudwatch.send(new GetMetricStatisticsCommand(input));
    expect(Datapoints).toMatchObject([{ Unit: 'Seconds', ExtendedStatistics: { p50: 4, p90: 9 } }]);
    const both = cloudwatch.send(new GetMetricStatisticsCommand({ ...input, Statistics: ['Sum'] }));
    await expect(both).rejects.toThrow('not both');
  });

  it('are listed by namespace, name and dimensions', async () => {
    const list = async (input: object) => (await cloudwatch.send(new ListMetricsCommand(input))).Metrics!;
    expect(await list({ Namespace: 'Claimstream', RecentlyActive: 'PT3H' })).toHaveLength(1);
    expect(await list({ Namespace: 'Claimstream', MetricName: 'Age' })).toHaveLength(2);
    expect(await list({ Dimensions: [{ Name: 'reason' }] })).toEqual([
      {
        Namespace: 'Claimstream',
        MetricName: 'Age',
        Dimensions: [
          { Name: 'reason', Value: 'LATE' },
          { Name: 'stage', Value: 'dev' },
        ],
      },
    ]);
    expect(await list({ Dimensions: [{ Name: 'reason', Value: 'EARLY' }] })).toEqual([]);
    expect(await list({ MetricName: 'Bad' })).toEqual([]);
  });

  it('that CloudWatch would drop silently cause a notice', () => {
    const message = 'CloudWatch would drop a metric embedded in the log group: Bad is not a number';
    expect(cloud.notices()).toContainEqual(expect.objectContaining({ level: 'warn', message }));
  });

  it('are read by older clients, too', async () => {
    const body = new URLSearchParams({
      Action: 'GetMetricData',
      StartTime: times.StartTime.toISOString(),
      EndTime: times.EndTime.toISOString(),
      'MetricDataQueries.member.1.Id': 'total',
      'MetricDataQueries.member.1.MetricStat.Stat': 'Sum',
      'MetricDataQueries.member.1.MetricStat.Period': '3600',
      'MetricDataQueries.member.1.MetricStat.Metric.Namespace': 'Claimstream',
      'MetricDataQueries.member.1.MetricStat.Metric.MetricName': 'Age',
      'MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.1.Name': 'stage',
      'MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.1.Value': 'dev',
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await signedFetch(`${cloud.endpoint}/`, 'monitoring', { headers, body: String(body) });
    const answer = await response.text();
    expect(answer).toContain(`<Timestamps><member>${new Date(start + 2 * HOUR).toISOString()}</member>`);
    expect(answer).toContain('<Values><member>7</member><member>15</member></Values>');
  });
});

describe('a dashboard of a stack', () => {
  const dashboard = (DashboardBody: string) => ({
    Type: 'AWS::CloudWatch::Dashboard',
    Properties: { DashboardName: 'claims', DashboardBody },
  });
  const queue = { Type: 'AWS::SQS::Queue', Properties: {} };

  it('is kept as described, refused where CloudWatch would refuse it, and gone when the stack no longer has it', async () => {
    const cloud = await startCloud({ quiet: true });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const cloudwatch = new CloudWatchClient({ endpoint: cloud.endpoint, region: 'us-east-1', credentials });
    const deploy = (Resources: object) =>
      cloud.deployTemplate({ stackName: 'boards', template: { Resources } as never });
    const body = JSON.stringify({ widgets: [] });
    await deploy({ Board: dashboard(body), Queue: queue });
    const get = () => cloudwatch.send(new GetDashboardCommand({ DashboardName: 'claims' }));
    expect(await get()).toMatchObject({
      DashboardBody: body,
      DashboardArn: 'arn:aws:cloudwatch::000000000000:dashboard/claims',
    });
    const { DashboardEntries } = await cloudwatch.send(new ListDashboardsCommand({}));
    expect(DashboardEntries).toMatchObject([{ DashboardName: 'claims', Size: body.length }]);
    await expect(deploy({ Board: dashboard('{}'), Queue: queue })).rejects.toThrow('not a JSON object with a list');
    await deploy({ Queue: queue });
    await expect(get()).rejects.toThrow('Dashboard claims does not exist');
    await cloud.stop();
    cloudwatch.destroy();
  });
});
