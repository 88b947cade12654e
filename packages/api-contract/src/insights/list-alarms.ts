import * as z from 'zod';
import { route } from '../route.ts';

export const Alarm = z.object({
  /** As CloudWatch has it: `claimstream-<stage>-<service>-<resource>-<kind>`. */
  name: z.string(),
  /** What rings, in words. */
  what: z.string(),
  state: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
  /** Since when it is in its state. */
  since: z.iso.datetime(),
  /** Why, as CloudWatch judged it. */
  reason: z.string(),
  /** Section of the runbook, docs/operations.md, that says what it means and what clears it; none for an alarm that has none. */
  kind: z.string().optional(),
});
export type Alarm = z.infer<typeof Alarm>;

export const listAlarms = route('GET /insights/alarms', {
  summary: 'Lists the alarms of the stage: those that ring, and how many do not.',
  groups: ['operators'],
  answer: z.object({
    /** Those that ring, the one that rings for longest first. */
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
