import type { Document } from '../documents/use-documents.ts';
import type { ClaimSummary } from './use-claims.ts';

export type Next =
  | 'requested'
  | 'photo'
  | 'photo-again'
  | 'photo-read'
  | 'review'
  | 'assessed'
  | 'settled'
  | 'paid'
  | 'payment-returned'
  | 'nothing-payable'
  | 'rejected'
  | 'denied'
  | 'withdrawn'
  | 'closed';

/** The next step of a customer's claim, theirs or ours; a covered claim waits for its photo first. */
export function nextOf(
  { state, outcome, paymentReturnedAt }: Pick<ClaimSummary, 'state' | 'outcome' | 'paymentReturnedAt'>,
  photos: readonly Document[],
): Next {
  if (paymentReturnedAt) return 'payment-returned';
  if (state === 'closed') return outcome ?? 'closed';
  if (state !== 'accepted') return state;
  const states = photos.map((photo) => photo.state);
  if (states.includes('rejected') || states.includes('refused')) return 'photo-again';
  return states.length === 0 || states.includes('requested') ? 'photo' : 'photo-read';
}
