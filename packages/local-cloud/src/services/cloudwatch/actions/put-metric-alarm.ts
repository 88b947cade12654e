import type { Clock } from '../../../clock.ts';
import type { Verb } from '../../../kernel.ts';
import type { AlarmInput } from '../alarms/alarm.ts';
import { checkAlarm } from '../alarms/alarm-check.ts';
import type { AlarmStore } from '../alarms/alarm-store.ts';
import type { AlarmWatch } from '../alarms/alarm-watch.ts';

/** Creates or changes an alarm; a changed alarm keeps its state until the minute is over. */
export const putMetricAlarm = (alarms: AlarmStore, watch: AlarmWatch, clock: Clock): Verb<AlarmInput> => ({
  permissions: ({ AlarmName }) => [{ action: 'cloudwatch:PutMetricAlarm', resource: alarms.arn(AlarmName) }],
  run(alarm) {
    checkAlarm(alarm);
    alarms.put(alarm);
    watch.measured(clock.now());
    return {};
  },
});
