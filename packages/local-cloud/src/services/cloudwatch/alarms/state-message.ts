import type { Kernel } from '../../../kernel.ts';
import { type Alarm, periodOf } from './alarm.ts';

/** CloudWatch's message to a topic about an alarm that changed its state. */
export function stateMessage({ accountId, region }: Kernel, before: Alarm, after: Alarm) {
  return {
    AlarmName: after.AlarmName,
    AlarmDescription: after.AlarmDescription ?? null,
    AWSAccountId: accountId,
    AlarmConfigurationUpdatedTimestamp: stamp(after.configuredAt),
    NewStateValue: after.state,
    NewStateReason: after.reason,
    StateChangeTime: stamp(after.since),
    Region: region,
    AlarmArn: after.AlarmArn,
    OldStateValue: before.state,
    OKActions: after.OKActions ?? [],
    AlarmActions: after.AlarmActions ?? [],
    InsufficientDataActions: after.InsufficientDataActions ?? [],
    Trigger: triggerOf(after),
  };
}

function triggerOf(alarm: Alarm) {
  const { Namespace, MetricName, Statistic, ExtendedStatistic, Dimensions = [], Unit = null, Metrics } = alarm;
  return {
    ...(Metrics
      ? { Metrics }
      : {
          MetricName,
          Namespace,
          ...(ExtendedStatistic
            ? { StatisticType: 'ExtendedStatistic', ExtendedStatistic }
            : { StatisticType: 'Statistic', Statistic: Statistic!.toUpperCase() }),
          Unit,
          Dimensions: Dimensions.map(({ Name, Value }) => ({ value: Value, name: Name })),
        }),
    Period: periodOf(alarm),
    EvaluationPeriods: Number(alarm.EvaluationPeriods),
    DatapointsToAlarm: Number(alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods),
    ComparisonOperator: alarm.ComparisonOperator,
    Threshold: Number(alarm.Threshold),
    TreatMissingData: alarm.TreatMissingData ?? 'missing',
    EvaluateLowSampleCountPercentile: '',
  };
}

/** `2026-11-29T23:00:00.000+0000` */
const stamp = (instant: number): string => new Date(instant).toISOString().replace('Z', '+0000');
