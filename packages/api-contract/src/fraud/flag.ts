import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { claimNumber } from '../claims/claim-number.ts';
import { decidedAttempt, flagDecisions, mayNotDecideFlag } from './flag-decision.ts';

export const Finding = z.object({
  reason: fields.reasonCode,
  outcome: fields.oneOf(
    'Result of this finding alone: a person looks, another image is needed, or it only counts with others',
    ['review', 'reject', 'counts'],
  ),
  weight: z
    .int()
    .min(0)
    .max(100)
    .meta({ title: 'Points that the finding adds to the score', example: 40, pii: 'none' }),
  text: z.string().meta({
    title: 'The finding in a sentence, for staff',
    example: 'The colour of the car is not the one in the policy.',
    pii: 'none',
  }),
  others: z
    .array(z.uuid())
    .meta({ title: 'Other customers (for a photo: other claims) that show the same value', pii: 'pseudonym' })
    .optional(),
});
export type Finding = z.infer<typeof Finding>;

export const caseNoteText = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .meta({ title: 'Note of an investigator, for colleagues', pii: 'personal' });

/** The check of one subject: a sign-up document, or a claim by its damage photo. */
export const Flag = z.object({
  flagId: z.uuid().meta({ title: 'Flag: the id of the document or claim that was checked', pii: 'pseudonym' }),
  subjectKind: fields.oneOf('Kind of subject', ['document', 'claim']),
  subjectId: z.uuid().meta({ title: 'Document or claim that was checked', pii: 'pseudonym' }),
  documentId: fields.documentId,
  documentKind: fields.documentKind,
  customerId: fields.customerId,
  policyId: fields.policyId.optional(),
  claimId: fields.claimId.optional(),
  claimNumber: claimNumber.optional(),
  attempt: fields.counter('Number of the checked upload; decisions send it back'),
  state: fields.oneOf(
    '`open`: waits for an adjuster; `referred`: for an investigator; `confirmed`: a person confirmed it',
    ['open', 'referred', 'confirmed', 'refused', 'clear', 'pending'],
  ),
  outcome: fields
    .oneOf('Result of the rules or a person; absent while it is pending', ['clear', 'review', 'reject'])
    .optional(),
  score: z.int().min(0).max(100).meta({ title: 'Sum of the weights, 100 at most', example: 40, pii: 'none' }),
  decidedBy: fields.oneOf('Decided by', ['rules', 'person']),
  findings: z.array(Finding),
  raisedAt: fields.instant('When the image came'),
  decisions: z.array(
    z.object({
      decision: fields.oneOf('Decision', flagDecisions),
      reason: z.string().meta({ title: 'Why', pii: 'personal' }),
      by: z.uuid().meta({ title: 'Subject of the member of staff', pii: 'pseudonym' }),
      at: fields.instant('When'),
      attempt: decidedAttempt,
    }),
  ),
  referral: z
    .object({
      at: fields.instant('When it came to the investigators'),
      reportDueOn: fields.isoDate('Last day for the report to the insurance department', '2026-05-01'),
    })
    .optional(),
  notes: z.array(
    z.object({
      text: caseNoteText,
      by: z.uuid().meta({ title: 'Subject of the investigator', pii: 'pseudonym' }),
      at: fields.instant('When'),
    }),
  ),
  may: z.object({
    /** Decisions that the caller may make now. */
    decide: z.array(fields.oneOf('Decision', flagDecisions)),
    why: fields.oneOf('Why nothing', mayNotDecideFlag).optional(),
    note: fields.flag('Whether the caller may add a note to the case'),
  }),
});
export type Flag = z.infer<typeof Flag>;

export const flagExample = {
  flagId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
  subjectKind: 'claim',
  subjectId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
  documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
  documentKind: 'damage',
  customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
  policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
  claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
  claimNumber: 'CL-TFVC-7CMF',
  attempt: 1,
  state: 'open',
  outcome: 'review',
  score: 40,
  decidedBy: 'rules',
  findings: [
    {
      reason: 'DRIVER_IS_NOT_POLICYHOLDER',
      outcome: 'review',
      weight: 40,
      text: 'The licence of the driver is not that of the policyholder.',
    },
  ],
  raisedAt: '2026-03-02T09:44:10.000Z',
  decisions: [],
  notes: [],
  may: { decide: ['clear', 'confirm'], note: false },
};
