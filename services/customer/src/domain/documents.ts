import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** What this service knows of one sign-up document: its latest attempt and how that ended. */
export const DocumentStanding = z.object({
  documentId: z.uuid(),
  kind: z.enum(['licence', 'car']),
  policyId: z.uuid().optional(),
  attempt: z.int().nonnegative(),
  status: z.enum(['cleared', 'review', 'refused']),
  reasons: fields.reasons,
});
export type DocumentStanding = z.infer<typeof DocumentStanding>;

/**
 * Whether news about a document replaces what is known. Events come in any order and end the same: one cleared attempt
 * settles the document, whatever else is told of others; else the newest attempt counts, and of the same attempt a
 * person's decision replaces a review.
 */
export function supersedes(news: DocumentStanding, known: DocumentStanding | undefined): boolean {
  if (!known) return true;
  if (known.status === 'cleared') return false;
  if (news.status === 'cleared') return true;
  if (news.attempt !== known.attempt) return news.attempt > known.attempt;
  return known.status === 'review' && news.status !== 'review';
}

/** The policies that may pay now: licence cleared, and the car's own photo cleared. */
export function clearedPolicies(standings: readonly DocumentStanding[]): string[] {
  const cleared = standings.filter(({ status }) => status === 'cleared');
  if (!cleared.some(({ kind }) => kind === 'licence')) return [];
  return cleared.flatMap(({ kind, policyId }) => (kind === 'car' && policyId ? [policyId] : []));
}
