import { type ApiRequest, Problem } from '@claimstream/lambda-kit';
import { adjusterView, customerView } from '../domain/claim-view.ts';
import type { Claims } from '../store/claims.ts';

const staff = ['adjusters', 'supervisors'];

/** One claim with its timeline, for its customer or for staff. Members of staff see their own claim as any customer does. */
export function showClaim(claims: Pick<Claims, 'get'>) {
  return async (claimId: string, caller: ApiRequest<undefined>['caller']) => {
    const claim = (await claims.get(claimId))?.item;
    const isStaff = caller.groups.some((group) => staff.includes(group));
    const isOwn = claim?.customerId === caller.sub;
    if (!claim || !(isStaff || isOwn)) {
      throw new Problem(404, 'CLAIM_NOT_FOUND', 'You have no such claim. GET /claims lists yours.');
    }
    return isOwn ? customerView(claim) : adjusterView(claim);
  };
}
