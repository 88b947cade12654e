import type { Clock } from '../../../clock.ts';
import type { Verb } from '../../../kernel.ts';
import type { Metrics } from '../figures.ts';

interface Input {
  Namespace?: string;
  MetricName?: string;
  /** Each must be present, with the given value if any. */
  Dimensions?: { Name: string; Value?: string }[];
  /** Only metrics with a value in the last three hours. */
  RecentlyActive?: 'PT3H';
}

const HOUR_MS = 3_600_000;
const TWO_WEEKS_MS = 14 * 24 * HOUR_MS;

export const listMetrics = (metrics: Metrics, clock: Clock): Verb<Input> => ({
  permissions: () => [{ action: 'cloudwatch:ListMetrics', resource: '*' }],
  run({ Namespace, MetricName, Dimensions = [], RecentlyActive }) {
    const since = clock.now() - (RecentlyActive === undefined ? TWO_WEEKS_MS : 3 * HOUR_MS);
    const known = [
      ...metrics.functions
        .names(since)
        .map(({ functionName, metric }) => metricOf('AWS/Lambda', metric, { FunctionName: functionName })),
      ...metrics.custom.names(since).map(({ namespace, name, dimensions }) => metricOf(namespace, name, dimensions)),
    ];
    return {
      Metrics: known.filter(
        (metric) =>
          (Namespace ?? metric.Namespace) === metric.Namespace &&
          (MetricName ?? metric.MetricName) === metric.MetricName &&
          Dimensions.every(({ Name, Value }) =>
            metric.Dimensions.some((each) => each.Name === Name && (Value ?? each.Value) === each.Value),
          ),
      ),
    };
  },
});

const metricOf = (Namespace: string, MetricName: string, dimensions: Readonly<Record<string, string>>) => ({
  Namespace,
  MetricName,
  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
});
