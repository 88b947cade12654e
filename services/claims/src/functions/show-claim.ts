import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import { adjusterView, customerView } from '../claim-view.ts';
import { config } from '../config.ts';
import { type Claims, claimsIn } from '../store/claims.ts';

const staff = ['adjusters', 'supervisors'];

/** One claim with its timeline, for its customer or for staff. */
export function showClaim(claims: Pick<Claims, 'get'>) {
  return async ({ caller, path }: Pick<ApiRequest<undefined>, 'caller' | 'path'>) => {
    const claim = (await claims.get(path.claimId ?? ''))?.item;
    const isStaff = caller.groups.some((group) => staff.includes(group));
    if (!claim || (!isStaff && claim.customerId !== caller.customerId)) {
      throw new Problem(404, 'CLAIM_NOT_FOUND', 'You have no such claim. GET /claims lists yours.');
    }
    return { status: 200, body: isStaff ? adjusterView(claim) : customerView(claim) };
  };
}

export const handler = apiHandler({ handle: showClaim(claimsIn(config.TABLE)) });
