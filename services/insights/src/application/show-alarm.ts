import { deriveId } from '@claimstream/lambda-kit';
import { type AlarmNotice, alarmEvent } from '../domain/alarm-notice.ts';
import type { Events } from '../store/events.ts';
import type { ShowOperators } from './show-operators.ts';

/** Stores an alarm's notice among the events, and pushes it to the watching operators. A redelivered notice is shown again: readers
 * recognise it by its id. */
export function showAlarm(events: Pick<Events, 'keep' | 'append'>, show: ShowOperators, now: () => Date) {
  return async (notice: AlarmNotice): Promise<void> => {
    const arrived = now();
    const { AlarmName, NewStateValue, StateChangeTime } = notice;
    const ids = {
      eventId: deriveId('alarm', AlarmName, NewStateValue, StateChangeTime),
      correlationId: deriveId('alarm', AlarmName),
    };
    const event = alarmEvent(notice, ids, arrived);
    const { parts } = await events.keep([event]);
    const batch = await events.append(parts, arrived);
    await show({ batch, events: [event] });
  };
}
