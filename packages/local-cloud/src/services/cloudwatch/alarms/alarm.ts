import type { MetricDataQuery } from '../actions/get-metric-data.ts';
import type { MetricName } from '../figures.ts';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
export type Comparison = keyof typeof COMPARISONS;

/** PutMetricAlarm's input. */
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
  /** Metric math instead of one metric: one expression and its metrics. */
  Metrics?: MetricDataQuery[];
  EvaluationPeriods: number | string;
  DatapointsToAlarm?: number | string;
  Threshold: number | string;
  ComparisonOperator: Comparison;
  TreatMissingData?: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
}

/** A stored alarm. Moments are milliseconds. */
export interface Alarm extends AlarmInput {
  AlarmArn: string;
  ActionsEnabled: boolean;
  state: AlarmState;
  reason: string;
  /** JSON. */
  reasonData?: string;
  configuredAt: number;
  /** When the state was last evaluated or set. */
  updatedAt: number;
  /** When it entered its state. */
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

/** The metrics that it evaluates. */
export function metricsOf({ Namespace, MetricName, Dimensions = [], Metrics }: AlarmInput): MetricName[] {
  if (!Metrics) return [{ Namespace: Namespace!, MetricName: MetricName!, Dimensions }];
  return Metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []));
}
