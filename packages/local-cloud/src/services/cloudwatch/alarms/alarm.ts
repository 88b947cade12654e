import type { MetricDataQuery } from '../actions/get-metric-data.ts';
import type { MetricName } from '../figures.ts';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
export type Comparison = keyof typeof COMPARISONS;

/** What PutMetricAlarm says of an alarm. */
export interface AlarmInput extends Partial<MetricName> {
  AlarmName: string;
  AlarmDescription?: string;
  ActionsEnabled?: boolean | string;
  AlarmActions?: string[];
  OKActions?: string[];
  InsufficientDataActions?: string[];
  Statistic?: string;
  /** A percentile, `p90`. */
  ExtendedStatistic?: string;
  /** Seconds. */
  Period?: number | string;
  Unit?: string;
  /** Metric math in place of one metric: one expression, and what it adds. */
  Metrics?: MetricDataQuery[];
  EvaluationPeriods: number | string;
  DatapointsToAlarm?: number | string;
  Threshold: number | string;
  ComparisonOperator: Comparison;
  TreatMissingData?: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
}

/** An alarm as it is kept. Moments are milliseconds. */
export interface Alarm extends AlarmInput {
  AlarmArn: string;
  ActionsEnabled: boolean;
  state: AlarmState;
  reason: string;
  /** JSON. */
  reasonData?: string;
  configuredAt: number;
  /** When the state was last judged or set. */
  updatedAt: number;
  /** Since when it is in its state. */
  since: number;
}

export const COMPARISONS = {
  GreaterThanThreshold: [(value: number, threshold: number) => value > threshold, 'greater than'],
  GreaterThanOrEqualToThreshold: [(value: number, threshold: number) => value >= threshold, 'greater than or equal to'],
  LessThanThreshold: [(value: number, threshold: number) => value < threshold, 'less than'],
  LessThanOrEqualToThreshold: [(value: number, threshold: number) => value <= threshold, 'less than or equal to'],
} as const;

/** Seconds of one point. */
export function periodOf({ Period, Metrics = [] }: AlarmInput): number {
  return Number(Period ?? Metrics.find(({ MetricStat }) => MetricStat)?.MetricStat?.Period);
}

/** The metrics that it looks at. */
export function metricsOf({ Namespace, MetricName, Dimensions = [], Metrics }: AlarmInput): MetricName[] {
  if (!Metrics) return [{ Namespace: Namespace!, MetricName: MetricName!, Dimensions }];
  return Metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []));
}
