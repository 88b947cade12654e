import { deriveId } from '@claimstream/lambda-kit';
import type { Claim } from '../domain/claim.ts';
import type { Claims } from '../store/claims.ts';

/** The claims that wait for a person, and those past the deadline of their settlement; oldest first, none of the asker's own. */
export function listReviews(claims: Pick<Claims, 'inReview' | 'pastSettlementDeadline'>) {
  return async (askedBy: string) => {
    const others = (all: Claim[]) => all.filter(({ customerId }) => customerId !== askedBy);
    const [reviews, late] = await Promise.all([claims.inReview(), claims.pastSettlementDeadline()]);
    return {
      reviews: oldestFirst(others(reviews).map(reviewOf)),
      overdue: oldestFirst(others(late).map(overdueOf)),
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
  requestedAt: claim.settlementDeadlinePassedAt ?? '',
});

const oldestFirst = <T extends { requestedAt: string }>(all: T[]): T[] =>
  all.sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));
