import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { figuresOf, type MetricName, type Metrics } from '../figures.ts';
import { figureOf, inPeriods, instantOf } from '../statistics.ts';

export interface MetricInput extends MetricName {
  /** ISO date, or seconds since the epoch. */
  StartTime: string | number;
  EndTime: string | number;
  /** Seconds. */
  Period: number | string;
  Statistics?: string[];
  /** Percentiles, `p90`. */
  ExtendedStatistics?: string[];
}

export const getMetricStatistics = (metrics: Metrics): Verb<MetricInput> => ({
  permissions: () => [{ action: 'cloudwatch:GetMetricStatistics', resource: '*' }],
  run({ StartTime, EndTime, Period, Statistics = [], ExtendedStatistics = [], ...metric }) {
    if (Statistics.length > 0 && ExtendedStatistics.length > 0) {
      throw new AwsError(
        'InvalidParameterCombination',
        'At least one of the parameters Statistics and ExtendedStatistics must be specified, not both',
      );
    }
    const plain = Statistics.map((name) => [name, figureOf(name)] as const);
    const extended = ExtendedStatistics.map((name) => [name, figureOf(name)] as const);
    const start = instantOf(StartTime);
    const figures = figuresOf(metrics, metric, start, instantOf(EndTime));
    const periods = inPeriods(figures?.minutes ?? [], start, Period);
    return {
      Label: metric.MetricName,
      Datapoints: [...periods].map(([at, minutes]) => ({
        Timestamp: at / 1000,
        Unit: figures!.unit,
        ...Object.fromEntries(plain.map(([name, figure]) => [name, figure(minutes)])),
        ...(extended.length > 0 && {
          ExtendedStatistics: Object.fromEntries(extended.map(([name, figure]) => [name, figure(minutes)])),
        }),
      })),
    };
  },
});
