import type { Verb } from '../../../kernel.ts';
import type { AlarmStore } from '../alarms/alarm-store.ts';

/** EnableAlarmActions and DisableAlarmActions. */
export const switchAlarmActions = (alarms: AlarmStore, enabled: boolean): Verb<{ AlarmNames: string[] }> => ({
  permissions: ({ AlarmNames }) =>
    AlarmNames.map((name) => ({
      action: enabled ? 'cloudwatch:EnableAlarmActions' : 'cloudwatch:DisableAlarmActions',
      resource: alarms.arn(name),
    })),
  run({ AlarmNames }) {
    for (const name of AlarmNames) alarms.enable(name, enabled);
    return {};
  },
});
