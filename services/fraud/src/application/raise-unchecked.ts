import { review, verdictOf } from '../domain/finding.ts';
import type { Reminder } from '../domain/reminder.ts';
import type { Checks } from '../store/checks.ts';
import { judgeSubject } from './judge-subject.ts';
import { resultEvent } from './result-event.ts';

/** Judges what can be judged by now, and fails closed: a subject that could not be checked in time goes to a person. */
export function raiseUnchecked(checks: Pick<Checks, 'get' | 'facts' | 'write'>, now: () => Date) {
  return async ({ subjectId, attempt }: Reminder): Promise<void> => {
    const at = now().toISOString();
    await judgeSubject(checks, subjectId, at);
    const found = await checks.get(subjectId);
    if (found?.item.state !== 'pending' || found.item.evidence.attempt !== attempt) return;
    const { outcome: state, ...verdict } = verdictOf([review('FACTS_MISSING')]);
    const raised = { ...found.item, ...verdict, state };
    await checks.write(raised, found.version, [resultEvent(raised, { ...raised.context, occurredAt: at })]);
  };
}
