import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listClaims as route } from '@claimstream/api-contract/claims/list-claims';
import { type ApiRequest, Problem } from '@claimstream/lambda-kit';
import { summaryOf } from '../domain/claim-view.ts';
import { isStaff } from '../domain/staff.ts';
import type { Claims } from '../store/claims.ts';

/** The caller's own claims or, for staff, those of a customer whom they name; newest first. */
export function listClaims(claims: Pick<Claims, 'pageOfCustomer'>) {
  return async (
    caller: ApiRequest<undefined>['caller'],
    { customerId = caller.sub, ...paging }: QueryOf<typeof route>,
  ): Promise<AnswerOf<typeof route>> => {
    if (customerId !== caller.sub && !isStaff(caller)) {
      throw new Problem(
        403,
        'NOT_ALLOWED',
        'Only staff may list the claims of others. Leave out `customerId` for yours.',
      );
    }
    const { items, next } = await claims.pageOfCustomer(customerId, paging);
    return { claims: items.map(summaryOf), next };
  };
}
