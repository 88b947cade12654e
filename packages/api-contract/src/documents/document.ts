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

/** A document expected from a customer, with its progress. */
export const Document = z.object({
  documentId: fields.documentId,
  customerId: fields.customerId,
  kind: fields.documentKind,
  policyId: fields.policyId.optional(),
  claimId: fields.claimId.optional(),
  state: z.enum(documentStates),
  /** Only reasons that the customer can act on; staff see all codes in `findings`. */
  reasons: z.array(ToldReason),
  /** For staff alone: every reason that rules and people gave. */
  findings: z.array(fields.reasonCode).optional(),
  requestedAt: z.iso.datetime(),
  /** Upload forms given out so far, of `maxAttempts`. */
  attempts: z.int(),
  maxAttempts: z.int(),
  /** The upload that the state is about; 0 before the first image. */
  attempt: z.int(),
  /** The claim has ended and takes no uploads until it is reopened. */
  uploadsClosed: z.literal(true).optional(),
  /** Attempts with an image that arrived; `GET …/image?attempt=` shows each. */
  images: z.array(z.int()),
  /** Present once the image of `attempt` was read; `GET …/reading` shows the values. */
  read: z
    .object({
      /** When the customer confirmed the reading. */
      confirmedAt: z.iso.datetime().optional(),
    })
    .optional(),
});
export type Document = z.infer<typeof Document>;

export const DocumentPath = z.object({ documentId: fields.documentId });
/** Number of the upload of the document; by default the current one. */
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
