import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { ToldReason } from '../reasons/told-reason.ts';

export const documentStates = [
  'requested',
  'processing',
  'processed',
  'rejected',
  'cleared',
  'refused',
  'review',
] as const;
export type DocumentState = (typeof documentStates)[number];

/** A document that is expected of a customer, and how far it has come. */
export const Document = z.object({
  documentId: fields.documentId,
  customerId: fields.customerId,
  kind: fields.documentKind,
  policyId: fields.policyId.optional(),
  claimId: fields.claimId.optional(),
  state: z.enum(documentStates),
  /** Customers are told those that they can act on; staff see all codes in `findings`. */
  reasons: z.array(ToldReason),
  /** For staff alone: every reason that rules and people gave. */
  findings: z.array(fields.reasonCode).optional(),
  requestedAt: z.iso.datetime(),
  /** Upload forms given out so far, of `maxAttempts`. */
  attempts: z.int(),
  maxAttempts: z.int(),
  /** The upload that the state is about; 0 before the first image. */
  attempt: z.int(),
  /** The claim has ended, so that no upload is taken; it is again when the claim is opened again. */
  uploadsClosed: z.literal(true).optional(),
  /** Attempts whose image arrived: `GET …/image?attempt=` shows each. */
  images: z.array(z.int()),
  /** There when the image of `attempt` was read: `GET …/reading` shows what. */
  read: z
    .object({
      /** When the customer said that it was read right. */
      confirmedAt: z.iso.datetime().optional(),
    })
    .optional(),
});
export type Document = z.infer<typeof Document>;

export const DocumentPath = z.object({ documentId: fields.documentId });
/** Which upload of the document; the current one unless said. */
export const WhichAttempt = z.object({ attempt: z.coerce.number().int().min(1).max(999).optional() });

export const documentExample = {
  documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
  customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
  kind: 'licence',
  state: 'refused',
  reasons: [
    { code: 'LICENCE_EXPIRED', problem: 'The licence has expired.', nextStep: 'Upload one that is still valid.' },
  ],
  requestedAt: '2026-03-01T12:00:00.000Z',
  attempts: 1,
  maxAttempts: 20,
  attempt: 1,
  images: [1],
  read: { confirmedAt: '2026-03-01T12:05:00.000Z' },
} satisfies Document;
