import type { Verb } from '../../../kernel.ts';
import type { AlarmStore } from '../alarms/alarm-store.ts';

export const deleteAlarms = (alarms: AlarmStore): Verb<{ AlarmNames: string[] }> => ({
  permissions: ({ AlarmNames }) =>
    AlarmNames.map((name) => ({ action: 'cloudwatch:DeleteAlarms', resource: alarms.arn(name) })),
  run({ AlarmNames }) {
    for (const name of AlarmNames) alarms.remove(name);
    return {};
  },
});
