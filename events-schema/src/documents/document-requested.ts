import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId, documentId, documentKind, policyId } from '../fields.ts';

export const DocumentRequested = defineEvent({
  name: 'Document.Requested',
  version: 1,
  owner: 'documents',
  description: 'A document is expected from the customer',
  subject: 'documentId',
  data: z.object({
    documentId,
    customerId,
    kind: documentKind,
    policyId: policyId.optional(),
    claimId: claimId.optional(),
  }),
  samples: [
    {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      kind: 'licence',
    },
    {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      kind: 'damage',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
    },
  ],
});
