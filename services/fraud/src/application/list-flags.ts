import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listFlags as route } from '@claimstream/api-contract/fraud/list-flags';
import type { Page } from '@claimstream/lambda-kit';
import type { Check } from '../domain/check.ts';
import { flagOf, flagStateOf, type Viewer } from '../domain/flag-view.ts';
import type { Checks } from '../store/checks.ts';

type Query = QueryOf<typeof route>;

/**
 * The flags in one state, those of a customer, or the check of a claim; longest waiting first, without flags about the
 * asker. Without a customer or claim it lists the open ones.
 */
export function listFlags(checks: Pick<Checks, 'get' | 'page' | 'pageOfCustomer'>) {
  return async (askedBy: Viewer, query: Query): Promise<AnswerOf<typeof route>> => {
    const { items, next } = await found(checks, query, ({ evidence }) => evidence.customerId !== askedBy.sub);
    return { flags: items.map((check) => flagOf(check, askedBy)), next };
  };
}

async function found(
  checks: Pick<Checks, 'get' | 'page' | 'pageOfCustomer'>,
  { state, claimId, customerId, ...paging }: Query,
  isOthers: (check: Check) => boolean,
): Promise<Page<Check>> {
  const isAsked = (check: Check) =>
    isOthers(check) &&
    (!state || flagStateOf(check) === state) &&
    (!customerId || check.evidence.customerId === customerId);
  if (claimId) {
    const check = (await checks.get(claimId))?.item;
    return { items: check && check.subjectKind === 'claim' && isAsked(check) ? [check] : [] };
  }
  if (customerId) {
    const isFlag = (check: Check) => ['open', 'referred', 'confirmed'].includes(flagStateOf(check));
    return checks.pageOfCustomer(customerId, { ...paging, only: (check) => isAsked(check) && isFlag(check) });
  }
  return checks.page(state ?? 'open', { ...paging, only: isAsked });
}
