import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { adjusterView, customerView } from '../claim-view.ts';
import { type Claims, claimStore } from '../store/claims.ts';

const Path = z.object({ claimId: z.uuid() });
const staff = ['adjusters', 'supervisors'];

/** One claim with its timeline, for its customer or for staff; to staff, too, their own claim shows as to any customer. */
export function showClaim(claims: Pick<Claims, 'get'>) {
  return async ({ caller, path }: Pick<ApiRequest<undefined, z.infer<typeof Path>>, 'caller' | 'path'>) => {
    const claim = (await claims.get(path.claimId))?.item;
    const isStaff = caller.groups.some((group) => staff.includes(group));
    const isOwn = claim?.customerId === caller.sub;
    if (!claim || !(isStaff || isOwn)) {
      throw new Problem(404, 'CLAIM_NOT_FOUND', 'You have no such claim. GET /claims lists yours.');
    }
    return { status: 200, body: isOwn ? customerView(claim) : adjusterView(claim) };
  };
}

export const handler = apiHandler({ path: Path, handle: showClaim(claimStore()) });
