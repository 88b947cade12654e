import { type AlarmNotice, stateOf } from '../domain/alarm-notice.ts';
import type { AlarmStates } from '../store/alarms.ts';

/** Keeps what an alarm tells of itself. */
export function recordAlarm(store: Pick<AlarmStates, 'record'>) {
  return (notice: AlarmNotice): Promise<void> => store.record(stateOf(notice));
}
