import type { EventContext } from '@claimstream/events-schema';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import type { Check } from '../domain/check.ts';
import { afterDecision, type FlagRefusal, type GivenDecision } from '../domain/flag.ts';
import { referredAfter } from '../domain/referral.ts';
import type { Checks } from '../store/checks.ts';
import { resultEvent } from './result-event.ts';

const refusals: Record<FlagRefusal, [status: 403 | 409, detail: string]> = {
  OWN_FLAG: [403, 'This flag is about you. A colleague must decide it.'],
  FLAG_REPLACED: [409, 'A newer image was uploaded. GET /flags shows what is open about it.'],
  FLAG_NOT_OPEN: [409, 'The flag is not open any more. GET /flags lists the open ones.'],
  FLAG_NOT_CONFIRMED: [
    409,
    'Only a flag that somebody confirmed can be released. GET /flags lists those as confirmed.',
  ],
  NOT_INVESTIGATOR: [403, 'This flag is a case of the investigators (group siu). One of them must decide it.'],
  OWN_CONFIRMATION: [403, 'You confirmed this flag. Another investigator must release it.'],
};

/**
 * A person clears or confirms a flag, or releases one that another person confirmed; one write stores the decision and
 * its event. Repeating the decision changes nothing.
 */
export function decideFlag(checks: Pick<Checks, 'get' | 'write'>) {
  return (flagId: string, decision: Omit<GivenDecision, 'at'>, context: EventContext): Promise<Check> =>
    retryOnConflict(async () => {
      const found = await checks.get(flagId);
      if (!found) throw new Problem(404, 'FLAG_NOT_FOUND', 'There is no such flag. GET /flags lists the open ones.');
      const after = afterDecision(found.item, { ...decision, at: context.occurredAt });
      if (typeof after === 'string') throw new Problem(refusals[after][0], after, refusals[after][1]);
      if (after === found.item) return after;
      const decided = referredAfter(after, context.occurredAt);
      const { correlationId } = found.item.context;
      await checks.write(decided, found.version, [resultEvent(decided, { ...context, correlationId })]);
      return decided;
    });
}
