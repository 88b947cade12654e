import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { ClaimSummary, summaryExample } from './claim-summary.ts';

export const otherLossReason = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .meta({ title: 'Why it is another loss; stored with the adjuster and the time', pii: 'personal' });

/** Another claim about the same car, of any customer, that may be about the same loss. */
export const SameLossClaim = ClaimSummary.extend({
  customerId: fields.customerId,
  lossTime: z.iso.time().meta({ title: 'Time of the loss', example: '09:00', pii: 'none' }).optional(),
  first: fields.flag('Whether it was filed before the shown claim'),
  /** The last statement of an adjuster that it is another loss. */
  otherLoss: z
    .object({
      reason: otherLossReason,
      by: z.uuid().meta({ title: 'Subject of the adjuster', pii: 'pseudonym' }),
      at: fields.instant('When the adjuster said so'),
    })
    .optional(),
});
export type SameLossClaim = z.infer<typeof SameLossClaim>;

export const sameLossExample = {
  ...summaryExample,
  claimId: 'a8c6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c07',
  claimNumber: 'CL-N1KC-DCRF',
  customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
  lossTime: '09:00',
  first: true,
} as const;
