import { review, verdictOf } from '../domain/finding.ts';
import { withHistory } from '../domain/history.ts';
import { referredAfter } from '../domain/referral.ts';
import type { Reminder } from '../domain/reminder.ts';
import { type Judging, judgeSubject } from './judge-subject.ts';
import { resultEvent } from './result-event.ts';

/**
 * Judges the subject if that is possible by now, and otherwise fails closed: a subject that could not be checked in
 * time goes to a person.
 */
export function raiseUnchecked(checks: Judging, now: () => Date) {
  return async ({ subjectId, attempt }: Reminder): Promise<void> => {
    const at = now().toISOString();
    await judgeSubject(checks, subjectId, at);
    const found = await checks.get(subjectId);
    if (found?.item.state !== 'pending' || found.item.evidence.attempt !== attempt) return;
    const { item, version } = found;
    const { outcome: state, ...verdict } = verdictOf(withHistory([review('FACTS_MISSING')], item.history));
    const raised = referredAfter({ ...item, ...verdict, state }, at);
    await checks.write(raised, version, [resultEvent(raised, { ...item.context, occurredAt: at })]);
  };
}
