import { type Alarm, type AlarmState, COMPARISONS, periodOf } from './alarm.ts';

/** A point: the start of its period in milliseconds, and its value where the metric has one. */
export interface Point {
  at: number;
  value?: number;
}

export interface Verdict {
  state: AlarmState;
  reason: string;
  /** JSON, as CloudWatch keeps it. */
  reasonData: string;
}

/**
 * The verdict on the points of an alarm's evaluation periods, oldest first. Undefined where the state stays as it is.
 * CloudWatch looks at a few more points where some are missing, so with `missing` its verdict may come later than here.
 */
export function judge(alarm: Alarm, points: readonly Point[]): Verdict | undefined {
  const threshold = Number(alarm.Threshold);
  const [breaches] = COMPARISONS[alarm.ComparisonOperator];
  const missing = alarm.TreatMissingData ?? 'missing';
  const needed = Number(alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods);
  const known = points.filter(({ value }) => value !== undefined);
  const breaching = known.filter(({ value }) => breaches(value!, threshold));
  const gaps = points.length - known.length;
  const tell = (state: AlarmState) => ({ state, ...reasonFor(alarm, state, points, needed) });
  const counted = breaching.length + (missing === 'breaching' ? gaps : 0);
  if (missing === 'missing' && known.length === 0) return tell('INSUFFICIENT_DATA');
  if (missing === 'ignore' && known.length === 0) return undefined;
  if (counted >= (missing === 'missing' ? Math.min(needed, known.length) : needed)) return tell('ALARM');
  if (missing === 'ignore' && counted + gaps >= needed) return undefined;
  return tell('OK');
}

function reasonFor(alarm: Alarm, state: AlarmState, points: readonly Point[], needed: number) {
  const threshold = Number(alarm.Threshold);
  const known = points.filter(({ value }) => value !== undefined);
  const [breaches, words] = COMPARISONS[alarm.ComparisonOperator];
  const meant = state === 'ALARM' ? known.filter(({ value }) => breaches(value!, threshold)) : known;
  const recent = meant.map(({ at, value }) => `${decimal(value!)} (${new Date(at).toISOString()})`).join(', ');
  const was = state === 'ALARM' ? 'was' : 'was not';
  const move = state === 'ALARM' ? 'OK -> ALARM' : 'ALARM -> OK';
  const reason =
    meant.length === 0
      ? `No datapoints in the last ${points.length}${alarm.TreatMissingData ? `, treated as ${alarm.TreatMissingData}` : ''}.`
      : `Threshold Crossed: ${meant.length} out of the last ${points.length} datapoints [${recent}] ${was} ${words} the threshold (${decimal(threshold)}) (minimum ${needed} datapoint${needed === 1 ? '' : 's'} for ${move} transition).`;
  const data = {
    version: '1.0',
    ...(points[0] && { startDate: new Date(points[0].at).toISOString() }),
    statistic: alarm.Statistic ?? alarm.ExtendedStatistic,
    period: periodOf(alarm),
    recentDatapoints: known.map(({ value }) => value),
    threshold,
  };
  return { reason, reasonData: JSON.stringify(data) };
}

const decimal = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));
