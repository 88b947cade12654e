import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** A quarantined record of the stream. Its content is not shown: a device may have sent anything. */
export const QuarantinedRecord = z.object({
  recordId: z.uuid().meta({ title: 'Record in quarantine', pii: 'pseudonym' }),
  reason: fields.reasonCode,
  arrivedAt: z.iso.datetime(),
  bytes: z.int(),
});
export type QuarantinedRecord = z.infer<typeof QuarantinedRecord>;

export const quarantinedExample: QuarantinedRecord = {
  recordId: '7d1c2e5a-3b1f-5b7e-8f55-0a4c6d9e2b01',
  reason: 'CONTRADICTS_ITSELF',
  arrivedAt: '2026-05-01T14:25:03.000Z',
  bytes: 402,
};
