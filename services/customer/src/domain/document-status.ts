import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** The latest attempt of one sign-up document that this service knows, and how it ended. */
export const DocumentStatus = z.object({
  documentId: z.uuid(),
  kind: z.enum(['licence', 'car']),
  policyId: z.uuid().optional(),
  attempt: z.int().nonnegative(),
  status: z.enum(['cleared', 'review', 'refused']),
  reasons: fields.reasons,
});
export type DocumentStatus = z.infer<typeof DocumentStatus>;

/**
 * Whether a status replaces the known one. Events come in any order and end the same: one cleared attempt settles the
 * document, whatever the others' status; otherwise the newest attempt counts, and a person's decision about the same
 * attempt replaces a review.
 */
export function supersedes(next: DocumentStatus, known: DocumentStatus | undefined): boolean {
  if (!known) return true;
  if (known.status === 'cleared') return false;
  if (next.status === 'cleared') return true;
  if (next.attempt !== known.attempt) return next.attempt > known.attempt;
  return known.status === 'review' && next.status !== 'review';
}

/** The policies that may pay now: licence cleared, and the car's own photo cleared. */
export function clearedPolicies(documents: readonly DocumentStatus[]): string[] {
  const cleared = documents.filter(({ status }) => status === 'cleared');
  if (!cleared.some(({ kind }) => kind === 'licence')) return [];
  return cleared.flatMap(({ kind, policyId }) => (kind === 'car' && policyId ? [policyId] : []));
}
