import * as z from 'zod';
import { route } from '../route.ts';

export const Alarm = z.object({
  /** The name in CloudWatch: `claimstream-<stage>-<service>-<resource>-<kind>`. */
  name: z.string(),
  /** The cause of the alarm in words. */
  what: z.string(),
  state: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
  /** When it entered its state. */
  since: z.iso.datetime(),
  /** The reason that CloudWatch gives. */
  reason: z.string(),
  /** Section of the runbook, docs/operations.md, that explains the alarm and how to clear it; absent if there is none. */
  kind: z.string().optional(),
});
export type Alarm = z.infer<typeof Alarm>;

export const listAlarms = route('GET /insights/alarms', {
  summary: 'Lists the alarms of the stage: the ringing ones and the quiet ones.',
  groups: ['operators'],
  answer: z.object({
    /** The ringing alarms, the longest ringing first. */
    ringing: z.array(Alarm),
    /** The others, by name. */
    quiet: z.array(Alarm),
  }),
  examples: {
    answer: {
      ringing: [
        {
          name: 'claimstream-dev-claims-AcceptedDlq-dead-letters',
          what: 'claims: AcceptedDlq is not empty',
          state: 'ALARM',
          since: '2026-03-01T12:00:00.000Z',
          reason: 'Threshold Crossed: 1 out of the last 1 datapoints [1.0] was greater than the threshold (0.0).',
          kind: 'dead-letters',
        },
      ],
      quiet: [],
    },
  },
});
