import {
  CloudWatchClient,
  type Dimension,
  GetMetricDataCommand,
  type GetMetricDataCommandOutput,
  GetMetricStatisticsCommand,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import { type MetricName, NAMESPACE } from '../domain/business-metrics.ts';
import type { Query } from '../domain/figure-sheet.ts';
import type { TimeSteps } from '../domain/time-steps.ts';

/** Maximum queries in one GetMetricData. */
const MOST_QUERIES = 500;

/** The business metrics in CloudWatch. */
export class Figures {
  readonly #client: CloudWatchClient;
  readonly #stage: string;

  constructor(stage: string, client = new CloudWatchClient({})) {
    this.#client = client;
    this.#stage = stage;
  }

  /** For each query one value per step; undefined where there is none. */
  async read(queries: readonly Query[], { from, to, seconds, buckets }: TimeSteps): Promise<(number | undefined)[][]> {
    const index = new Map(buckets.map((bucket, at) => [bucket.getTime(), at]));
    const values = queries.map(() => buckets.map((): number | undefined => undefined));
    for (let first = 0; first < queries.length; first += MOST_QUERIES) {
      const MetricDataQueries = queries
        .slice(first, first + MOST_QUERIES)
        .map((query, at) => this.#queryOf(query, `q${first + at}`, seconds));
      let NextToken: string | undefined;
      do {
        const input = { MetricDataQueries, StartTime: from, EndTime: to, NextToken };
        const page: GetMetricDataCommandOutput = await this.#client.send(new GetMetricDataCommand(input));
        for (const { Id, Timestamps = [], Values = [] } of page.MetricDataResults ?? []) {
          const row = values[Number(Id!.slice(1))]!;
          for (const [at, timestamp] of Timestamps.entries()) row[index.get(timestamp.getTime())!] = Values[at];
        }
        NextToken = page.NextToken;
      } while (NextToken);
    }
    return values;
  }

  /** Percentiles of a metric over the whole span; empty where it has no value. */
  async percentiles(name: MetricName, wanted: readonly string[], { from, to }: TimeSteps) {
    const { Datapoints } = await this.#client.send(
      new GetMetricStatisticsCommand({
        ...this.#metric(name),
        StartTime: from,
        EndTime: to,
        Period: (to.getTime() - from.getTime()) / 1000,
        ExtendedStatistics: [...wanted],
      }),
    );
    return Datapoints?.[0]?.ExtendedStatistics ?? {};
  }

  #queryOf({ name, dimensions, statistic }: Query, Id: string, Period: number): MetricDataQuery {
    return { Id, MetricStat: { Metric: this.#metric(name, dimensions), Period, Stat: statistic } };
  }

  #metric(name: MetricName, dimensions: Readonly<Record<string, string>> = {}) {
    const all = { service: 'insights', stage: this.#stage, ...dimensions };
    const Dimensions: Dimension[] = Object.entries(all).map(([Name, Value]) => ({ Name, Value }));
    return { Namespace: NAMESPACE, MetricName: name, Dimensions };
  }
}
