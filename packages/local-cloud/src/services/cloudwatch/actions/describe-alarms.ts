import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { Alarm, AlarmState } from '../alarms/alarm.ts';
import type { AlarmStore } from '../alarms/alarm-store.ts';

interface Input {
  AlarmNames?: string[];
  AlarmNamePrefix?: string;
  AlarmTypes?: string[];
  ActionPrefix?: string;
  StateValue?: AlarmState;
  MaxRecords?: number | string;
  NextToken?: string;
  ChildrenOfAlarmName?: string;
  ParentsOfAlarmName?: string;
}

/** Alarms by name, prefix, state and action, in pages of 50, or up to 100 on request. */
export const describeAlarms = (alarms: AlarmStore): Verb<Input> => ({
  permissions: () => [{ action: 'cloudwatch:DescribeAlarms', resource: alarms.arn('*') }],
  run({ AlarmNames, AlarmNamePrefix, AlarmTypes = ['MetricAlarm'], ActionPrefix, StateValue, ...input }) {
    if (input.ChildrenOfAlarmName ?? input.ParentsOfAlarmName) throw new NotEmulated('composite alarms');
    if (AlarmNames && AlarmNamePrefix !== undefined) {
      throw new AwsError('InvalidParameterCombination', 'AlarmNames and AlarmNamePrefix cannot be specified together');
    }
    const most = Number(input.MaxRecords ?? 50);
    if (!(most >= 1 && most <= 100)) throw new AwsError('ValidationError', 'MaxRecords must be from 1 to 100');
    const start = input.NextToken === undefined ? 0 : Number(input.NextToken);
    if (!Number.isInteger(start)) throw new AwsError('InvalidNextToken', 'Invalid pagination token');
    const wanted = alarms
      .all()
      .filter(
        ({ AlarmName, state, AlarmActions = [], OKActions = [], InsufficientDataActions = [] }) =>
          AlarmTypes.includes('MetricAlarm') &&
          (AlarmNames?.includes(AlarmName) ?? true) &&
          AlarmName.startsWith(AlarmNamePrefix ?? '') &&
          (StateValue ?? state) === state &&
          (ActionPrefix === undefined ||
            [...AlarmActions, ...OKActions, ...InsufficientDataActions].some((arn) => arn.startsWith(ActionPrefix))),
      );
    const next = start + most;
    return {
      MetricAlarms: wanted.slice(start, next).map(described),
      CompositeAlarms: [],
      ...(next < wanted.length && { NextToken: String(next) }),
    };
  },
});

const NUMBERS = ['Period', 'EvaluationPeriods', 'DatapointsToAlarm', 'Threshold'] as const;

function described({ state, reason, reasonData, configuredAt, updatedAt, since, ...alarm }: Alarm) {
  const numbers = NUMBERS.filter((name) => alarm[name] !== undefined).map((name) => [name, Number(alarm[name])]);
  const { Tags: _, ...settings } = alarm as Alarm & { Tags?: unknown };
  return {
    ...settings,
    ...Object.fromEntries(numbers),
    AlarmActions: alarm.AlarmActions ?? [],
    OKActions: alarm.OKActions ?? [],
    InsufficientDataActions: alarm.InsufficientDataActions ?? [],
    Dimensions: alarm.Dimensions ?? [],
    StateValue: state,
    StateReason: reason,
    StateReasonData: reasonData,
    StateUpdatedTimestamp: updatedAt / 1000,
    StateTransitionedTimestamp: since / 1000,
    AlarmConfigurationUpdatedTimestamp: configuredAt / 1000,
  };
}
