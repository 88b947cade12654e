import type { CustomMetrics } from './custom-metrics.ts';
import type { FunctionMetrics } from './function-metrics.ts';
import { type Minute, minuteOf } from './statistics.ts';

/** A metric as the API names it. */
export interface MetricName {
  Namespace: string;
  MetricName: string;
  Dimensions?: { Name: string; Value: string }[];
}

/** Where the figures of metrics are: those of functions, and those that functions embed in their logs. */
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
  if (Namespace !== 'AWS/Lambda') {
    const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));
    return custom.read({ namespace: Namespace, name: MetricName, dimensions }, from, end);
  }
  const unit = UNITS[MetricName];
  if (!unit || Dimensions.some(({ Name }) => Name !== 'FunctionName')) return undefined;
  return { unit, minutes: functions.read(Dimensions[0]?.Value, MetricName, from, end) };
}
