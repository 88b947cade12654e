import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, counter, customerId, decisionCount, documentKind, oneOf, policyId, reasons } from '../fields.ts';

export const FraudNotDetected = defineEvent({
  name: 'Fraud.Not.Detected',
  version: 1,
  owner: 'fraud',
  description: 'Every check that applies was made and none fired, or a person cleared or released it',
  subject: 'subjectId',
  data: z.object({
    subjectId: z.uuid().meta({
      title: 'Document or claim that was checked',
      example: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      pii: 'pseudonym',
    }),
    subjectKind: oneOf('What was checked', ['document', 'claim']),
    customerId,
    documentKind: documentKind.optional(),
    policyId: policyId.optional(),
    claimId: claimId.optional(),
    attempt: counter('Which upload or decision this answers'),
    outcome: z.literal('clear').meta({ title: 'What follows', example: 'clear', pii: 'none' }),
    score: z.int().min(0).max(100).meta({ title: 'Sum of the rules that fired, 0 to 100', example: 0, pii: 'none' }),
    reasons,
    decidedBy: oneOf('Who decided', ['rules', 'person']),
    decisions: decisionCount.optional(),
  }),
  samples: [
    {
      subjectId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      subjectKind: 'document',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      documentKind: 'licence',
      attempt: 1,
      outcome: 'clear',
      score: 0,
      reasons: [],
      decidedBy: 'rules',
    },
    {
      subjectId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      subjectKind: 'claim',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      attempt: 1,
      outcome: 'clear',
      score: 0,
      reasons: [],
      decidedBy: 'rules',
      decisions: 0,
    },
  ],
});
