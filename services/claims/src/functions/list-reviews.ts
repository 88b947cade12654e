import { apiHandler, deriveId } from '@claimstream/lambda-kit';
import { config } from '../config.ts';
import { type Claims, claimsIn } from '../store/claims.ts';

/** The claims that wait for a person's decision, oldest first. */
export function listReviews(claims: Pick<Claims, 'inReview'>) {
  return async () => {
    const reviews = (await claims.inReview()).map(
      ({ claimId, customerId, policyId, lossDate, reasons, reviewRequestedAt = '' }) => ({
        reviewId: claimId,
        claimId,
        customerId,
        policyId,
        lossDate,
        reasons,
        requestedAt: reviewRequestedAt,
        documents: [deriveId(claimId, 'document', 'damage')],
      }),
    );
    reviews.sort((a, b) => a.requestedAt.localeCompare(b.requestedAt));
    return { status: 200, body: { reviews } };
  };
}

export const handler = apiHandler({
  groups: ['adjusters', 'supervisors'],
  handle: listReviews(claimsIn(config.TABLE)),
});
