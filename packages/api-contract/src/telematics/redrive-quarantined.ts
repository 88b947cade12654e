import * as z from 'zod';
import { route } from '../route.ts';
import { QuarantinedRecord, quarantinedExample } from './quarantined-record.ts';

export const redriveQuarantined = route('POST /telematics/quarantine/{recordId}/redrive', {
  summary: 'Handles a quarantined record again, after somebody corrected the cause of its refusal.',
  groups: ['operators'],
  path: z.object({ recordId: QuarantinedRecord.shape.recordId }),
  answer: z.object({
    /** `refused`: it is still in quarantine. `dropped`: its customer does not, or no longer, allow recording. */
    outcome: z.enum(['recorded', 'dropped', 'refused']),
  }),
  examples: { path: { recordId: quarantinedExample.recordId }, answer: { outcome: 'recorded' } },
});
