import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { AlarmState } from '../alarms/alarm.ts';
import type { AlarmStore } from '../alarms/alarm-store.ts';
import type { AlarmWatch } from '../alarms/alarm-watch.ts';

interface Input {
  AlarmName: string;
  StateValue: AlarmState;
  StateReason: string;
  StateReasonData?: string;
}

const STATES = ['OK', 'ALARM', 'INSUFFICIENT_DATA'];

/** Sets a state by hand, to test an alarm's actions; the alarm is evaluated again when the minute is over. */
export const setAlarmState = (alarms: AlarmStore, watch: AlarmWatch): Verb<Input> => ({
  permissions: ({ AlarmName }) => [{ action: 'cloudwatch:SetAlarmState', resource: alarms.arn(AlarmName) }],
  async run({ AlarmName, StateValue: state, StateReason: reason, StateReasonData: reasonData = '{}' }) {
    const alarm = alarms.find(AlarmName);
    if (!alarm) throw new AwsError('ResourceNotFound', `Alarm ${AlarmName} does not exist`, 404);
    if (!STATES.includes(state)) throw new AwsError('ValidationError', `StateValue must be one of ${STATES.join()}`);
    if (alarms.turn(alarm, { state, reason, reasonData })) {
      watch.announce(alarm, state, reason);
      await watch.tellNow();
    }
    return {};
  },
});
