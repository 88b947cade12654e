import type { CustomMetrics } from './custom-metrics.ts';
import type { FunctionMetrics } from './function-metrics.ts';
import { type Minute, minuteOf } from './statistics.ts';

/** A metric in the API's terms. */
export interface MetricName {
  Namespace: string;
  MetricName: string;
  Dimensions?: { Name: string; Value: string }[];
}

/** The stores of metrics: those of functions; those of other services, embedded in logs, or put. */
export interface Metrics {
  functions: FunctionMetrics;
  custom: CustomMetrics;
}

const UNITS: Readonly<Record<string, string>> = {
  Invocations: 'Count',
  Errors: 'Count',
  Throttles: 'Count',
  Duration: 'Milliseconds',
};

/** Unit and minutes of a metric; undefined where nothing counts it, as on an idle account. */
export function figuresOf(
  { functions, custom }: Metrics,
  { Namespace, MetricName, Dimensions = [] }: MetricName,
  start: number,
  end: number,
): { unit: string; minutes: Minute[] } | undefined {
  const from = minuteOf(start);
  const unit = Namespace === 'AWS/Lambda' ? UNITS[MetricName] : undefined;
  if (!unit) return custom.read(customName({ Namespace, MetricName, Dimensions }), from, end);
  if (Dimensions.some(({ Name }) => Name !== 'FunctionName')) return undefined;
  return { unit, minutes: functions.read(Dimensions[0]?.Value, MetricName, from, end) };
}

/** Whether the metric got a value since then. */
export function isActive({ functions, custom }: Metrics, metric: MetricName, since: number): boolean {
  if (metric.Namespace !== 'AWS/Lambda' || !UNITS[metric.MetricName]) return custom.isActive(customName(metric), since);
  return functions.read(metric.Dimensions?.[0]?.Value, metric.MetricName, since, Number.MAX_SAFE_INTEGER).length > 0;
}

const customName = ({ Namespace: namespace, MetricName: name, Dimensions = [] }: MetricName) => ({
  namespace,
  name,
  dimensions: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])),
});
