import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, counter, customerId, documentId, documentKind, policyId, reasonCode } from '../fields.ts';

export const DocumentRejected = defineEvent({
  name: 'Document.Rejected',
  version: 1,
  owner: 'documents',
  description: 'An uploaded image cannot be used; the customer may upload another',
  subject: 'documentId',
  data: z.object({
    documentId,
    customerId,
    kind: documentKind,
    policyId: policyId.optional(),
    claimId: claimId.optional(),
    attempt: counter('Number of the upload for this document'),
    reasonCode,
  }),
  samples: [
    {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      kind: 'licence',
      attempt: 1,
      reasonCode: 'NOT_AN_IMAGE',
    },
  ],
});
