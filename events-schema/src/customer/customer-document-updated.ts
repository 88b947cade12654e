import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { customerId, documentId, documentKind, oneOf, policyId, reasons } from '../fields.ts';

export const CustomerDocumentUpdated = defineEvent({
  name: 'Customer.Document.Updated',
  version: 1,
  owner: 'customer',
  description: 'A sign-up document was cleared, refused or sent to a person',
  subject: 'documentId',
  data: z.object({
    documentId,
    customerId,
    kind: documentKind,
    policyId: policyId.optional(),
    status: oneOf('Status of the document', ['cleared', 'review', 'refused']),
    reasons,
  }),
  samples: [
    {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      kind: 'licence',
      status: 'cleared',
      reasons: [],
    },
    {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      kind: 'car',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      status: 'refused',
      reasons: ['COLOUR_MISMATCH'],
    },
  ],
});
