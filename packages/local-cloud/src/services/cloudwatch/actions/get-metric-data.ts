import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { figuresOf, type MetricName, type Metrics } from '../figures.ts';
import { figureOf, inPeriods, instantOf } from '../statistics.ts';

export interface MetricDataQuery {
  Id: string;
  MetricStat?: { Metric: MetricName; Period: number | string; Stat: string };
  /** Metric math and searches. */
  Expression?: string;
  Label?: string;
  ReturnData?: boolean | string;
}

interface Input {
  MetricDataQueries: MetricDataQuery[];
  /** ISO date, or seconds since the epoch. */
  StartTime: string | number;
  EndTime: string | number;
  ScanBy?: 'TimestampAscending' | 'TimestampDescending';
}

const MOST_QUERIES = 500;

/** Several metrics at once. Answers every point in one page; math and searches (`Expression`) are refused. */
export const getMetricData = (metrics: Metrics): Verb<Input> => ({
  permissions: () => [{ action: 'cloudwatch:GetMetricData', resource: '*' }],
  run({ MetricDataQueries, StartTime, EndTime, ScanBy = 'TimestampDescending' }) {
    const [start, end] = [instantOf(StartTime), instantOf(EndTime)];
    if (!(start < end)) {
      throw new AwsError('ValidationError', 'The parameter StartTime must be less than the parameter EndTime.');
    }
    if (MetricDataQueries.length > MOST_QUERIES) {
      throw new AwsError('ValidationError', `A request has ${MOST_QUERIES} MetricDataQueries at most`);
    }
    const ids = MetricDataQueries.map(({ Id }) => Id);
    const wrong = ids.find((id, index) => !/^[a-z]\w{0,254}$/.test(id) || ids.indexOf(id) < index);
    if (wrong !== undefined) {
      throw new AwsError(
        'ValidationError',
        `The id ${wrong} is not unique, or does not begin with a lower-case letter`,
      );
    }
    const wanted = MetricDataQueries.filter(({ ReturnData = true }) => String(ReturnData) === 'true');
    const results = wanted.map((query) => resultOf(metrics, query, start, end));
    if (ScanBy === 'TimestampDescending') {
      for (const { Timestamps, Values } of results) {
        Timestamps.reverse();
        Values.reverse();
      }
    }
    return { MetricDataResults: results, Messages: [] };
  },
});

function resultOf(
  metrics: Metrics,
  { Id, MetricStat, Expression, Label }: MetricDataQuery,
  start: number,
  end: number,
) {
  if (!MetricStat || Expression !== undefined) throw new NotEmulated(`the expression ${Expression} of metrics`);
  const { Metric, Period, Stat } = MetricStat;
  const figure = figureOf(Stat);
  const minutes = figuresOf(metrics, Metric, start, end)?.minutes ?? [];
  const periods = [...inPeriods(minutes, start, Period)];
  return {
    Id,
    Label: Label ?? Metric.MetricName,
    Timestamps: periods.map(([at]) => at / 1000),
    Values: periods.map(([, all]) => figure(all)),
    StatusCode: 'Complete',
  };
}
