import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listReviews as route } from '@claimstream/api-contract/claims/list-reviews';
import type { Claim } from '../domain/claim.ts';
import { reviewOf } from '../domain/claim-view.ts';
import type { Claims } from '../store/claims.ts';
import { damagePhotosOf } from './damage-photos.ts';

/** The claims that wait for a person, or those past their settlement deadline; longest waiting first, without the asker's own. */
export function listReviews(claims: Pick<Claims, 'queue' | 'queueOf'>) {
  return async (askedBy: string, query: QueryOf<typeof route>): Promise<AnswerOf<typeof route>> => {
    const { state, reason, owner, ...paging } = query;
    const isShown = (claim: Claim) =>
      claim.customerId !== askedBy && (!reason || reviewOf(claim, []).reasons.includes(reason));
    const { items, next } = owner
      ? await claims.queueOf(askedBy, state, paging)
      : await claims.queue(state, { ...paging, only: isShown });
    return { reviews: items.filter(isShown).map((claim) => reviewOf(claim, damagePhotosOf(claim))), next };
  };
}
