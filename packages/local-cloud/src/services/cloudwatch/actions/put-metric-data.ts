import type { Clock } from '../../../clock.ts';
import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { Measurement } from '../embedded-metrics.ts';
import { instantOf } from '../statistics.ts';

interface Datum {
  MetricName: string;
  Dimensions?: { Name: string; Value: string }[];
  /** ISO date, or seconds since the epoch; now where absent. */
  Timestamp?: string | number;
  Value?: number | string;
  Values?: (number | string)[];
  Counts?: (number | string)[];
  StatisticValues?: unknown;
  Unit?: string;
}

const PROPERTIES = ['MetricName', 'Dimensions', 'Timestamp', 'Value', 'Values', 'Counts', 'Unit', 'StatisticValues'];

/** Stores custom metrics: single values and lists with counts; precomputed statistics are refused. */
export const putMetricData = (
  add: (measurement: Measurement) => void,
  clock: Clock,
): Verb<{ Namespace: string; MetricData?: Datum[] }> => ({
  permissions: ({ Namespace }) => [
    { action: 'cloudwatch:PutMetricData', resource: '*', context: { 'cloudwatch:namespace': Namespace } },
  ],
  run({ Namespace, MetricData = [] }) {
    if (Namespace.startsWith('AWS/')) {
      throw new AwsError('InvalidParameterValue', 'The value AWS/ for parameter Namespace is invalid.');
    }
    const measurements = MetricData.flatMap((datum) => measurementsOf(Namespace, datum, clock.now()));
    for (const measurement of measurements) add(measurement);
    return {};
  },
});

function measurementsOf(namespace: string, datum: Datum, now: number): Measurement[] {
  const foreign = Object.keys(datum).find((property) => !PROPERTIES.includes(property));
  if (foreign ?? datum.StatisticValues)
    throw new NotEmulated(`${foreign ?? 'StatisticValues'} of metrics that are put`);
  const values = (datum.Values ?? [datum.Value]).map(Number);
  if (!values.every(Number.isFinite)) {
    throw new AwsError('InvalidParameterValue', `The values of ${datum.MetricName} must be numbers`);
  }
  const of = {
    namespace,
    name: datum.MetricName,
    unit: datum.Unit ?? 'None',
    dimensions: Object.fromEntries((datum.Dimensions ?? []).map(({ Name, Value }) => [Name, Value])),
    at: datum.Timestamp === undefined ? now : instantOf(datum.Timestamp),
  };
  return values.map((value, index) => ({ ...of, value, count: Number(datum.Counts?.[index] ?? 1) }));
}
