import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { summaryOf } from '../claim-view.ts';
import { type Claims, claimStore } from '../store/claims.ts';

/** The caller's own claims, newest first. */
export function listClaims(claims: Pick<Claims, 'ofCustomer'>) {
  return async ({ caller: { sub: customerId } }: Pick<ApiRequest<undefined>, 'caller'>) => {
    const own = await claims.ofCustomer(customerId);
    own.sort((a, b) => b.filedAt.localeCompare(a.filedAt));
    return { status: 200, body: { claims: own.map(summaryOf) } };
  };
}

export const handler = apiHandler({ handle: listClaims(claimStore()) });
