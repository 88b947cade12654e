import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { FunctionMetrics, Statistics } from '../function-metrics.ts';

export interface MetricInput {
  Namespace: string;
  MetricName: string;
  Dimensions?: { Name: string; Value: string }[];
  /** ISO date, or seconds since the epoch. */
  StartTime: string | number;
  EndTime: string | number;
  /** Seconds. */
  Period: number | string;
  Statistics?: string[];
}

const UNITS: Readonly<Record<string, string>> = {
  Invocations: 'Count',
  Errors: 'Count',
  Throttles: 'Count',
  Duration: 'Milliseconds',
};
const FIGURES: Readonly<Record<string, (all: Statistics[]) => number>> = {
  SampleCount: (all) => total(all, 'count'),
  Sum: (all) => total(all, 'sum'),
  Average: (all) => total(all, 'sum') / total(all, 'count'),
  Minimum: (all) => Math.min(...all.map(({ minimum }) => minimum)),
  Maximum: (all) => Math.max(...all.map(({ maximum }) => maximum)),
};

/** The figures of functions. No other service's are counted, so asking for those answers nothing, as on an idle account. */
export const getMetricStatistics = (metrics: FunctionMetrics): Verb<MetricInput> => ({
  permissions: () => [{ action: 'cloudwatch:GetMetricStatistics', resource: '*' }],
  run({ Namespace, MetricName, Dimensions = [], StartTime, EndTime, Period, Statistics = [] }) {
    const period = Number(Period) * 1000;
    if (!(period >= 60_000) || period % 60_000 !== 0) {
      throw new AwsError('InvalidParameterValue', `Period must be a multiple of 60 seconds, not ${Period}`);
    }
    const unknown = Statistics.find((statistic) => !Object.hasOwn(FIGURES, statistic));
    if (unknown !== undefined) throw new NotEmulated(`the statistic ${unknown}`);
    const unit = Namespace === 'AWS/Lambda' ? UNITS[MetricName] : undefined;
    const others = Dimensions.filter(({ Name }) => Name !== 'FunctionName');
    if (!unit || others.length > 0) return { Label: MetricName, Datapoints: [] };
    const start = floor(instant(StartTime), 60_000);
    const periods = new Map<number, Statistics[]>();
    for (const minute of metrics.read(Dimensions[0]?.Value, MetricName, start, instant(EndTime))) {
      const at = start + floor(minute.minute - start, period);
      periods.set(at, [...(periods.get(at) ?? []), minute]);
    }
    return {
      Label: MetricName,
      Datapoints: [...periods].map(([at, minutes]) => ({
        Timestamp: at / 1000,
        Unit: unit,
        ...Object.fromEntries(Statistics.map((statistic) => [statistic, FIGURES[statistic]!(minutes)])),
      })),
    };
  },
});

const total = (all: Statistics[], figure: 'count' | 'sum'): number =>
  all.reduce((sum, minute) => sum + minute[figure], 0);
const floor = (value: number, step: number): number => value - (value % step);
const instant = (time: string | number): number => (typeof time === 'number' ? time * 1000 : Date.parse(time));
