import * as z from 'zod';
import { route } from '../route.ts';
import { QuarantinedRecord, quarantinedExample } from './quarantined-record.ts';

export const redriveQuarantined = route('POST /telematics/quarantine/{recordId}/redrive', {
  summary: 'Handles a record that was set aside once more, after what refused it was corrected.',
  groups: ['operators'],
  path: z.object({ recordId: QuarantinedRecord.shape.recordId }),
  answer: z.object({
    /** `refused`: it is set aside still. `dropped`: its customer does not, or no longer, let it be recorded. */
    outcome: z.enum(['recorded', 'dropped', 'refused']),
  }),
  examples: { path: { recordId: quarantinedExample.recordId }, answer: { outcome: 'recorded' } },
});
