import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import * as z from 'zod';

/** The needed part of CloudWatch's message about an alarm's change of state. */
export const AlarmNotice = z.object({
  AlarmName: z.string().min(1),
  AlarmDescription: z.string().nullish(),
  NewStateValue: z.enum(['ALARM', 'OK', 'INSUFFICIENT_DATA']),
  NewStateReason: z.string(),
  /** `2026-03-01T12:00:00.000+0000` */
  StateChangeTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/),
});
export type AlarmNotice = z.infer<typeof AlarmNotice>;

const names = { ALARM: 'Alarm.Rang', OK: 'Alarm.Cleared', INSUFFICIENT_DATA: 'Alarm.Silent' } as const;

/**
 * An alarm's notice as one of the events that operators watch.
 * @param ids ids of the notice, and of its alarm, which is the correlation id of all its notices
 */
export function alarmEvent(
  notice: AlarmNotice,
  { eventId, correlationId }: Pick<ObservedEvent, 'eventId' | 'correlationId'>,
  arrived: Date,
): ObservedEvent {
  const { AlarmName: alarm, NewStateValue: state, NewStateReason: reason, AlarmDescription: description } = notice;
  return {
    eventId,
    name: names[state],
    version: 1,
    source: 'platform.service',
    occurredAt: new Date(notice.StateChangeTime.replace(/(\d\d)(\d\d)$/, '$1:$2')).toISOString(),
    arrivedAt: arrived.toISOString(),
    correlationId,
    causationId: eventId,
    data: { alarm, reason, ...(description ? { description } : {}) },
  };
}
