import type { AnswerOf } from '@claimstream/api-contract';
import type { listAlarms as route } from '@claimstream/api-contract/insights/list-alarms';
import { byUrgency } from '../domain/alarm-notice.ts';
import type { AlarmStates } from '../store/alarms.ts';

/** Lists alarms as they stand, those that ring first. */
export function listAlarms(store: Pick<AlarmStates, 'all'>) {
  return async (): Promise<AnswerOf<typeof route>> => ({ alarms: (await store.all()).sort(byUrgency) });
}
