import { retryOnConflict } from '@claimstream/lambda-kit';
import { judge } from '../domain/judge.ts';
import { referredAfter } from '../domain/referral.ts';
import type { Checks } from '../store/checks.ts';
import { resultEvent } from './result-event.ts';

/** What judging needs of the store. */
export type Judging = Pick<Checks, 'get' | 'facts' | 'surroundings' | 'write'>;

/**
 * Judges a pending subject once every fact is here; does nothing before that, or when it is judged already.
 * @param at ISO instant, now
 */
export async function judgeSubject(checks: Judging, subjectId: string, at: string): Promise<void> {
  await retryOnConflict(async () => {
    const found = await checks.get(subjectId);
    if (found?.item.state !== 'pending') return;
    const { item, version } = found;
    const { evidence, history, raisedAt } = item;
    const facts = await checks.facts(evidence);
    const surroundings = await checks.surroundings(evidence, facts);
    const verdict = judge(evidence, { facts, surroundings, history, at: raisedAt });
    if (!verdict) return;
    const { outcome: state, ...result } = verdict;
    const judged = referredAfter({ ...item, ...result, state }, at);
    await checks.write(judged, version, [resultEvent(judged, { ...item.context, occurredAt: at })]);
  });
}
