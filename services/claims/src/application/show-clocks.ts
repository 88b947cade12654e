import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { listClocks as clocksRoute } from '@claimstream/api-contract/claims/list-clocks';
import type { listDeadlines as deadlinesRoute } from '@claimstream/api-contract/claims/list-deadlines';
import { Problem } from '@claimstream/lambda-kit';
import { clocksOf, clockView } from '../domain/clocks.ts';
import { mostUrgent } from '../domain/due-actions.ts';
import type { Claims } from '../store/claims.ts';
import type { ClockFiles } from '../store/clock-files.ts';

/** The clocks of a claim; none while its events are still on their way. Members of staff do not see those of their own claim. */
export function listClocks(files: Pick<ClockFiles, 'get'>, claims: Pick<Claims, 'get'>, now: () => Date) {
  return async (claimId: string, askedBy: string): Promise<AnswerOf<typeof clocksRoute>> => {
    const claim = (await claims.get(claimId))?.item;
    if (!claim || claim.customerId === askedBy) {
      throw new Problem(
        404,
        'CLAIM_NOT_FOUND',
        'There is no such claim. GET /deadlines lists those whose deadlines run.',
      );
    }
    const file = (await files.get(claimId))?.item;
    if (!file) return { clocks: [] };
    const clocks = clocksOf(file).map((clock) => clockView(clock, file, now().getTime()));
    return { ...(file.state ? { state: file.state } : {}), clocks };
  };
}

/** The claims with running deadlines, most urgent first, each with its next one; without the asker's own. */
export function listDeadlines(files: Pick<ClockFiles, 'running'>, now: () => Date) {
  return async (askedBy: string, paging: QueryOf<typeof deadlinesRoute>): Promise<AnswerOf<typeof deadlinesRoute>> => {
    const { items, next } = await files.running({ ...paging, only: ({ customerId }) => customerId !== askedBy });
    const deadlines = items.flatMap((file) => {
      const clock = mostUrgent(file);
      if (!clock) return [];
      const { clockId, kind, dueOn, source, status } = clockView(clock, file, now().getTime());
      const { claimId } = file;
      return [{ claimId, claimNumber: claimNumberOf(claimId), clockId, kind, dueOn, source, status }];
    });
    return { deadlines, next };
  };
}
