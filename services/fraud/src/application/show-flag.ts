import type { Flag } from '@claimstream/api-contract/fraud/flag';
import { Problem } from '@claimstream/lambda-kit';
import { flagOf, type Viewer } from '../domain/flag-view.ts';
import type { Checks } from '../store/checks.ts';

/** The check of a document or claim, in any state; nobody sees one about themselves. */
export function showFlag(checks: Pick<Checks, 'get'>) {
  return async (flagId: string, askedBy: Viewer): Promise<Flag> => {
    const check = (await checks.get(flagId))?.item;
    if (!check || check.evidence.customerId === askedBy.sub) {
      throw new Problem(404, 'FLAG_NOT_FOUND', 'There is no such flag. GET /flags lists the open ones.');
    }
    return flagOf(check, askedBy);
  };
}
