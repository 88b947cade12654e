import { retryOnConflict } from '@claimstream/lambda-kit';
import { judge } from '../domain/check.ts';
import type { Checks } from '../store/checks.ts';
import { resultEvent } from './result-event.ts';

/**
 * Judges a pending subject once every fact is here; does nothing before that, or when it is judged already.
 * @param at ISO instant, now
 */
export async function judgeSubject(
  checks: Pick<Checks, 'get' | 'facts' | 'write'>,
  subjectId: string,
  at: string,
): Promise<void> {
  await retryOnConflict(async () => {
    const found = await checks.get(subjectId);
    if (found?.item.state !== 'pending') return;
    const { item, version } = found;
    const verdict = judge(item.evidence, await checks.facts(item.evidence), item.raisedAt);
    if (!verdict) return;
    const { outcome: state, ...result } = verdict;
    const judged = { ...item, ...result, state };
    await checks.write(judged, version, [resultEvent(judged, { ...item.context, occurredAt: at })]);
  });
}
