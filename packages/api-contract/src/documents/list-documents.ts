import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Document, documentExample } from './document.ts';
import { ImageLimits, imageLimits } from './image-limits.ts';

export const listDocuments = route('GET /documents', {
  summary:
    "Lists the caller's own documents in the order they were requested. With one of the parameters, adjusters, supervisors and investigators get those of another person.",
  /** For adjusters, supervisors and investigators, about other people; at most one. Anybody else gets a 403. */
  query: z.object({
    customerId: fields.customerId.optional(),
    /** Lists the photo of the damage, with the photo of the car and the licence for comparison. */
    claimId: fields.claimId.optional(),
    /** Lists the photos of the car and of its damages. */
    policyId: fields.policyId.optional(),
  }),
  answer: z.object({ documents: z.array(Document), limits: ImageLimits }),
  examples: {
    query: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    answer: { documents: [documentExample], limits: imageLimits },
  },
});
