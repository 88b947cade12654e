import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, counter, customerId, decisionCount, documentKind, oneOf, policyId, reasons } from '../fields.ts';

export const FraudDetected = defineEvent({
  name: 'Fraud.Detected',
  version: 1,
  owner: 'fraud',
  description: 'A check found what must be refused or seen by a person',
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
    outcome: oneOf('What follows', ['review', 'reject']),
    score: z.int().min(0).max(100).meta({ title: 'Sum of the rules that fired, 0 to 100', example: 100, pii: 'none' }),
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
      outcome: 'reject',
      score: 100,
      reasons: ['LICENCE_EXPIRED'],
      decidedBy: 'rules',
      decisions: 0,
    },
    {
      subjectId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      subjectKind: 'claim',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      documentKind: 'damage',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      attempt: 1,
      outcome: 'review',
      score: 40,
      reasons: ['FACTS_MISSING'],
      decidedBy: 'rules',
    },
  ],
});
