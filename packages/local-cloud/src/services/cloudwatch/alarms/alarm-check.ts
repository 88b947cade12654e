import { AwsError, NotEmulated } from '../../../errors.ts';
import { figureOf } from '../statistics.ts';
import { type AlarmInput, COMPARISONS, periodOf } from './alarm.ts';
import { sumOf } from './expression.ts';

const PROPERTIES = new Set([
  ...['AlarmName', 'AlarmDescription', 'ActionsEnabled', 'AlarmActions', 'OKActions', 'InsufficientDataActions'],
  ...['Namespace', 'MetricName', 'Dimensions', 'Statistic', 'ExtendedStatistic', 'Period', 'Unit', 'Metrics'],
  ...['EvaluationPeriods', 'DatapointsToAlarm', 'Threshold', 'ComparisonOperator', 'TreatMissingData', 'Tags'],
]);
const MISSING = ['breaching', 'notBreaching', 'ignore', 'missing'];
const DAY_SECONDS = 86_400;

/** @throws AwsError for an alarm that CloudWatch would refuse; NotEmulated for one that this cloud cannot evaluate */
export function checkAlarm(alarm: AlarmInput): void {
  const foreign = Object.keys(alarm).find((property) => !PROPERTIES.has(property));
  if (foreign) throw new NotEmulated(`the property ${foreign} of alarms`);
  if (!Object.hasOwn(COMPARISONS, alarm.ComparisonOperator)) {
    throw new NotEmulated(`the comparison ${alarm.ComparisonOperator} of alarms`);
  }
  if (!MISSING.includes(alarm.TreatMissingData ?? 'missing')) refuse(`TreatMissingData ${alarm.TreatMissingData}`);
  checkPeriods(alarm);
  checkActions(alarm);
  if (alarm.Metrics) checkMath(alarm);
  else checkMetric(alarm);
}

function checkMetric(alarm: AlarmInput): void {
  if (!alarm.Namespace || !alarm.MetricName) refuse('An alarm needs a metric: Namespace and MetricName');
  if (!alarm.Statistic === !alarm.ExtendedStatistic) {
    refuse('Exactly one of Statistic and ExtendedStatistic must be specified');
  }
  figureOf((alarm.Statistic ?? alarm.ExtendedStatistic)!);
}

function checkPeriods(alarm: AlarmInput): void {
  const [period, periods, points] = [periodOf(alarm), alarm.EvaluationPeriods, alarm.DatapointsToAlarm ?? 1].map(
    Number,
  );
  if (period === 10 || period === 20 || period === 30) throw new NotEmulated(`alarms of ${period} seconds`);
  if (!(period! >= 60) || period! % 60 !== 0) refuse(`Period must be a multiple of 60 seconds, not ${period}`);
  if (!(periods! >= 1)) refuse('EvaluationPeriods must be 1 at least');
  if (!(points! >= 1 && points! <= periods!)) refuse('DatapointsToAlarm must be from 1 to EvaluationPeriods');
  if (period! * periods! > (period! >= 3600 ? 7 : 1) * DAY_SECONDS) {
    refuse('Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400)');
  }
  if (!Number.isFinite(Number(alarm.Threshold))) refuse('Threshold must be a number');
}

function checkActions({ AlarmActions = [], OKActions = [], InsufficientDataActions = [] }: AlarmInput): void {
  for (const action of [...AlarmActions, ...OKActions, ...InsufficientDataActions]) {
    if (!action.startsWith('arn:aws:sns:')) throw new NotEmulated(`the action ${action} of alarms; topics of SNS are`);
  }
}

function checkMath({ Metrics = [], Namespace, MetricName, Statistic, ExtendedStatistic, Period }: AlarmInput): void {
  if (Namespace || MetricName || Statistic || ExtendedStatistic || Period) {
    refuse('With Metrics there is no MetricName, Namespace, Statistic, ExtendedStatistic or Period');
  }
  const answers = Metrics.filter(({ ReturnData = true }) => String(ReturnData) === 'true');
  if (answers.length !== 1) refuse('Exactly one of Metrics must have ReturnData true');
  for (const { MetricStat } of Metrics) if (MetricStat) figureOf(MetricStat.Stat);
  const { Expression, MetricStat } = answers[0]!;
  if (MetricStat) return;
  const ids = Metrics.flatMap(({ Id, MetricStat: stat }) => (stat ? [Id] : []));
  for (const { id } of sumOf(Expression ?? ''))
    if (!ids.includes(id)) refuse(`The expression names ${id}, which is not a metric`);
  if (ids.length > 10) refuse('An alarm has 10 metrics at most');
}

function refuse(message: string): never {
  throw new AwsError('ValidationError', message);
}
