import type { Alarm } from '@claimstream/api-contract/insights/list-alarms';

/** An alarm as CloudWatch describes it. */
export interface DescribedAlarm {
  name: string;
  description: string;
  state: Alarm['state'];
  since: Date;
  reason: string;
}

const LINK = /\.? docs\/operations\.md#([a-z-]+)$/;

/** Alarms for operators: ringing ones first, the longest ringing on top; then the others by name. */
export function alarmList(described: readonly DescribedAlarm[]): { ringing: Alarm[]; quiet: Alarm[] } {
  const alarms = described.map(({ name, description, state, since, reason }): Alarm => {
    const kind = LINK.exec(description)?.[1];
    return {
      name,
      what: description.replace(LINK, '') || name,
      state,
      since: since.toISOString(),
      reason,
      ...(kind && { kind }),
    };
  });
  return {
    ringing: alarms.filter(({ state }) => state === 'ALARM').sort((a, b) => (a.since < b.since ? -1 : 1)),
    quiet: alarms.filter(({ state }) => state !== 'ALARM').sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
