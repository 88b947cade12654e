import type { Review } from '@claimstream/api-contract/claims/list-reviews';
import { mostUrgent } from '../domain/due-actions.ts';
import type { ClockFiles } from '../store/clock-files.ts';

/** Claims in the work queue, each with the last day of its most urgent deadline if one runs. */
export function withDueDays(files: Pick<ClockFiles, 'getAll'>) {
  return async (reviews: readonly Review[]): Promise<Review[]> => {
    const found = await files.getAll(reviews.map(({ claimId }) => claimId));
    const days = new Map(found.map(({ item }) => [item.claimId, mostUrgent(item)?.dueOn]));
    return reviews.map((review) => {
      const dueOn = days.get(review.claimId);
      return dueOn ? { ...review, dueOn } : review;
    });
  };
}
