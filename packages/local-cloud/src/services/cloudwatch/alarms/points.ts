import { figuresOf, type MetricName, type Metrics } from '../figures.ts';
import { figureOf } from '../statistics.ts';
import { type Alarm, periodOf } from './alarm.ts';
import { addUp, sumOf } from './expression.ts';
import type { Point } from './judge.ts';

/** The points of an alarm's evaluation periods, oldest first; the last period ends at `end`. */
export function pointsOf(metrics: Metrics, alarm: Alarm, end: number): Point[] {
  const valueIn = reader(metrics, alarm);
  const length = periodOf(alarm) * 1000;
  return Array.from(
    { length: Number(alarm.EvaluationPeriods) },
    (_, index, count = Number(alarm.EvaluationPeriods)) => {
      const at = end - (count - index) * length;
      const value = valueIn(at, at + length);
      return { at, ...(value !== undefined && { value }) };
    },
  );
}

function reader(metrics: Metrics, alarm: Alarm): (start: number, end: number) => number | undefined {
  const { Namespace, MetricName, Dimensions, Statistic, ExtendedStatistic, Metrics: queries } = alarm;
  if (!queries) {
    const metric = { Namespace: Namespace!, MetricName: MetricName!, Dimensions };
    return (start, end) => figureIn(metrics, metric, (Statistic ?? ExtendedStatistic)!, start, end);
  }
  const answer = queries.find(({ ReturnData = true }) => String(ReturnData) === 'true')!;
  const terms = answer.MetricStat ? [{ id: answer.Id }] : sumOf(answer.Expression!);
  return (start, end) =>
    addUp(terms, (id) => {
      const { Metric, Stat } = queries.find((query) => query.Id === id)!.MetricStat!;
      return figureIn(metrics, Metric, Stat, start, end);
    });
}

function figureIn(metrics: Metrics, metric: MetricName, statistic: string, start: number, end: number) {
  const minutes = figuresOf(metrics, metric, start, end)?.minutes ?? [];
  return minutes.length === 0 ? undefined : figureOf(statistic)(minutes);
}
