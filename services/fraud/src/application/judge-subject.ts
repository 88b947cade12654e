import { retryOnConflict } from '@claimstream/lambda-kit';
import type { Check } from '../domain/check.ts';
import { areHere } from '../domain/facts.ts';
import { judge } from '../domain/judge.ts';
import { referredAfter } from '../domain/referral.ts';
import type { Checks } from '../store/checks.ts';
import { resultEvent } from './result-event.ts';

/** The parts of the store that judging needs. */
export type Judging = Pick<Checks, 'get' | 'facts' | 'surroundings' | 'write'>;

/**
 * The result of a pending check if every fact is here; undefined before that. The surroundings are read only then.
 * @param at ISO instant, now
 */
export async function judged(
  checks: Pick<Checks, 'facts' | 'surroundings'>,
  check: Check,
  at: string,
): Promise<Check | undefined> {
  const { evidence, history, raisedAt } = check;
  const facts = await checks.facts(evidence);
  if (!areHere(evidence, facts)) return undefined;
  const surroundings = await checks.surroundings(evidence, facts);
  const verdict = judge(evidence, { facts, surroundings, history, at: raisedAt });
  if (!verdict) return undefined;
  const { outcome: state, ...result } = verdict;
  return referredAfter({ ...check, ...result, state }, at);
}

/**
 * Judges a pending subject once every fact is here; does nothing before that, or if it is judged already.
 * @param at ISO instant, now
 */
export async function judgeSubject(checks: Judging, subjectId: string, at: string): Promise<void> {
  await retryOnConflict(async () => {
    const found = await checks.get(subjectId);
    if (found?.item.state !== 'pending') return;
    const { item, version } = found;
    const result = await judged(checks, item, at);
    if (result) await checks.write(result, version, [resultEvent(result, { ...item.context, occurredAt: at })]);
  });
}
