import { summaryOf } from '../domain/claim-view.ts';
import type { Claims } from '../store/claims.ts';

/** A customer's own claims, newest first. */
export function listClaims(claims: Pick<Claims, 'ofCustomer'>) {
  return async (customerId: string) => {
    const own = await claims.ofCustomer(customerId);
    return own.sort((a, b) => b.filedAt.localeCompare(a.filedAt)).map(summaryOf);
  };
}
