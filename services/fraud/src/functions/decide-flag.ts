import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { resultEvent } from '../result-event.ts';
import { type Checks, checkStore } from '../store/checks.ts';

const Decision = z.object({
  decision: z.enum(['clear', 'confirm']).meta({ pii: 'none' }),
  /** The attempt whose image the person saw: a newer one must not be decided unseen. */
  attempt: z.int().positive().optional().meta({ pii: 'none' }),
});
const resulting = { clear: 'clear', confirm: 'reject' } as const;

/** A person clears or confirms a flag. The same decision again changes nothing; another one is refused. */
export function decideFlag(checks: Pick<Checks, 'get' | 'write'>) {
  return async ({
    caller,
    path,
    body: { decision, attempt },
    context,
  }: Pick<ApiRequest<z.infer<typeof Decision>>, 'caller' | 'path' | 'body' | 'context'>) => {
    const found = await checks.get(path.flagId ?? '');
    if (!found) throw new Problem(404, 'FLAG_NOT_FOUND', 'There is no such flag. GET /flags lists the open ones.');
    const { item, version } = found;
    if (item.evidence.customerId === caller.sub) {
      throw new Problem(403, 'OWN_FLAG', 'This flag is about you. A colleague must decide it.');
    }
    if (attempt !== undefined && attempt !== item.evidence.attempt) {
      throw new Problem(409, 'FLAG_REPLACED', 'A newer image was uploaded. GET /flags shows what is open about it.');
    }
    const state = resulting[decision];
    if (item.state === state && item.decidedBy === 'person')
      return { status: 202, body: { flagId: item.subjectId, state } };
    if (item.state !== 'review') {
      throw new Problem(409, 'FLAG_NOT_OPEN', 'The flag is not open any more. GET /flags lists the open ones.');
    }
    const decided = {
      ...item,
      state,
      decidedBy: 'person' as const,
      ...(state === 'clear' ? { score: 0 } : { score: 100 }),
    };
    await checks.write(decided, version, [resultEvent(decided, context)]);
    return { status: 202, body: { flagId: item.subjectId, state } };
  };
}

export const handler = apiHandler({
  groups: ['adjusters', 'supervisors'],
  body: Decision,
  handle: decideFlag(checkStore()),
});
