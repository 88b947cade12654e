import * as z from 'zod';
import { route } from '../route.ts';

/** An alarm of the platform as it stood when it last told of itself. */
export const AlarmState = z.object({
  /** `claimstream-dev-claims-HandlingDlq-dead-letters` */
  name: z.string(),
  state: z.enum(['ALARM', 'OK', 'INSUFFICIENT_DATA']),
  since: z.iso.datetime(),
  /** What CloudWatch found. */
  reason: z.string(),
  /** What it watches; ends with the section of the runbook. */
  description: z.string(),
});
export type AlarmState = z.infer<typeof AlarmState>;

export const listAlarms = route('GET /insights/alarms', {
  summary:
    'Lists the alarms that told of themselves, those that ring first, then the newest. One that never rang is not among them.',
  groups: ['operators'],
  answer: z.object({ alarms: z.array(AlarmState) }),
  examples: {
    answer: {
      alarms: [
        {
          name: 'claimstream-dev-claims-HandlingDlq-dead-letters',
          state: 'ALARM',
          since: '2026-03-01T12:00:00.000Z',
          reason: 'Threshold Crossed: 1 datapoint [1.0] was greater than the threshold (0.0).',
          description: 'claims: HandlingDlq is not empty. docs/operations.md#dead-letters',
        },
      ],
    },
  },
});
