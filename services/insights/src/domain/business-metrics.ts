import type { Measurement } from '@claimstream/lambda-kit';
// `dashboard.cjs` draws from the same list: unit, graph (absent if it is counted only `by` something), statistics and dimensions of each
// metric.
import metrics from './business-metrics.json' with { type: 'json' };

export const NAMESPACE = 'Claimstream';

export type MetricName = keyof typeof metrics;
export const metricNames = Object.keys(metrics) as MetricName[];

/** Metrics that are counted in total and by reason; a reason is known only once it has occurred. */
export const metricsByReason = ['ApplicationsRefused', 'ClaimsRefused'] as const satisfies MetricName[];

/** One value, to be emitted once it is certain that it has not been emitted before. */
export type BusinessMeasurement = Measurement & { name: MetricName };

export function measurement(
  name: MetricName,
  value: number,
  at: Date,
  dimensions?: Record<string, string>,
): BusinessMeasurement {
  return { name, unit: metrics[name].unit as Measurement['unit'], value, at, ...(dimensions && { dimensions }) };
}
