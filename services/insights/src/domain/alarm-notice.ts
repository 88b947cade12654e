import type { AlarmState } from '@claimstream/api-contract/insights/list-alarms';
import * as z from 'zod';

/** What CloudWatch publishes to the topic when an alarm changes its state; the rest of it is not needed. */
export const AlarmNotice = z.object({
  AlarmName: z.string().min(1),
  AlarmDescription: z.string().nullish(),
  NewStateValue: z.enum(['ALARM', 'OK', 'INSUFFICIENT_DATA']),
  NewStateReason: z.string(),
  /** `2026-03-01T12:00:00.000+0000` */
  StateChangeTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/),
});
export type AlarmNotice = z.infer<typeof AlarmNotice>;

export const stateOf = (notice: AlarmNotice): AlarmState => ({
  name: notice.AlarmName,
  state: notice.NewStateValue,
  since: new Date(notice.StateChangeTime.replace(/(\d\d)(\d\d)$/, '$1:$2')).toISOString(),
  reason: notice.NewStateReason,
  description: notice.AlarmDescription ?? '',
});

/** Those that ring first, then the newest. */
export const byUrgency = (a: AlarmState, b: AlarmState): number =>
  Number(b.state === 'ALARM') - Number(a.state === 'ALARM') ||
  b.since.localeCompare(a.since) ||
  a.name.localeCompare(b.name);
