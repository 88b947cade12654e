import type { AnswerOf } from '@claimstream/api-contract';
import type { countReviews as route } from '@claimstream/api-contract/claims/count-reviews';
import type { Claim } from '../domain/claim.ts';
import type { Claims } from '../store/claims.ts';

/** How many claims wait for a person, and why, without the asker's own. Reads the whole queue. */
export function countReviews(claims: Pick<Claims, 'waiting'>) {
  return async (askedBy: string): Promise<AnswerOf<typeof route>> => {
    const others = (all: Pick<Claim, 'customerId' | 'reasons'>[]) =>
      all.filter(({ customerId }) => customerId !== askedBy);
    const [review, overdue, exposure] = (
      await Promise.all([claims.waiting('review'), claims.waiting('overdue'), claims.waiting('exposure')])
    ).map(others);
    const reasons: Record<string, number> = {};
    for (const reason of review!.flatMap((claim) => claim.reasons)) reasons[reason] = (reasons[reason] ?? 0) + 1;
    return { review: review!.length, overdue: overdue!.length, exposure: exposure!.length, reasons };
  };
}
