import type { ConsolePage } from '../context.ts';

const FIRST = { ALARM: 0, INSUFFICIENT_DATA: 1, OK: 2 } as const;

/** Every alarm: those in ALARM first, then by name; with a name, that alarm with its history. */
export const alarms: ConsolePage = async ({ ask }, { name }) => {
  if (name) {
    const { MetricAlarms } = await ask('monitoring', 'DescribeAlarms', { AlarmNames: [name] });
    const { AlarmHistoryItems } = await ask('monitoring', 'DescribeAlarmHistory', { AlarmName: name });
    return { alarm: MetricAlarms[0], history: AlarmHistoryItems };
  }
  const all: any[] = [];
  let NextToken: string | undefined;
  do {
    const page = await ask('monitoring', 'DescribeAlarms', { MaxRecords: 100, NextToken });
    all.push(...page.MetricAlarms);
    NextToken = page.NextToken;
  } while (NextToken);
  const rank = ({ StateValue }: { StateValue: keyof typeof FIRST }) => FIRST[StateValue];
  return all
    .sort((a, b) => rank(a) - rank(b))
    .map(({ AlarmName, AlarmDescription, StateValue, StateReason, StateTransitionedTimestamp, ActionsEnabled }) => ({
      name: AlarmName,
      description: AlarmDescription,
      state: StateValue,
      reason: StateReason,
      since: StateTransitionedTimestamp * 1000,
      isMuted: !ActionsEnabled,
    }));
};
