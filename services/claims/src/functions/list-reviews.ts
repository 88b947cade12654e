import { type ApiRequest, apiHandler, deriveId } from '@claimstream/lambda-kit';
import type { Claim } from '../domain/claim.ts';
import { type Claims, claimStore } from '../store/claims.ts';

/** The claims that wait for a person's decision, and those whose settlement is overdue; oldest first, none of the caller's own. */
export function listReviews(claims: Pick<Claims, 'inReview' | 'overdue'>) {
  return async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => {
    const others = (all: Claim[]) => all.filter(({ customerId }) => customerId !== caller.sub);
    const [reviews, overdue] = await Promise.all([claims.inReview(), claims.overdue()]);
    return {
      status: 200,
      body: {
        reviews: oldestFirst(others(reviews).map(reviewOf)),
        overdue: oldestFirst(others(overdue).map(overdueOf)),
      },
    };
  };
}

const about = ({ claimId, customerId, policyId, lossDate }: Claim) => ({ claimId, customerId, policyId, lossDate });

const reviewOf = (claim: Claim) => ({
  reviewId: claim.claimId,
  ...about(claim),
  reasons: claim.reasons,
  requestedAt: claim.reviewRequestedAt ?? '',
  documents: [deriveId(claim.claimId, 'document', 'damage')],
});

const overdueOf = (claim: Claim) => ({
  ...about(claim),
  state: claim.state,
  reasons: ['SETTLEMENT_OVERDUE'],
  requestedAt: claim.overdueSince ?? '',
});

const oldestFirst = <T extends { requestedAt: string }>(all: T[]): T[] =>
  all.sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));

export const handler = apiHandler({
  groups: ['adjusters', 'supervisors'],
  handle: listReviews(claimStore()),
});
