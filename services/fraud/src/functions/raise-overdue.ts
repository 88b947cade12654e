import { sqsHandler } from '@claimstream/lambda-kit';
import { judgeSubject } from '../judge-subject.ts';
import { OverdueNotice } from '../overdue-notice.ts';
import { resultEvent } from '../result-event.ts';
import { type Checks, checkStore } from '../store/checks.ts';

/** Judges what could be judged by now, and fails closed: what could not be checked in time goes to a person. */
export function raiseOverdue(checks: Pick<Checks, 'get' | 'facts' | 'write'>, now: () => Date) {
  return async ({ subjectId, attempt }: OverdueNotice): Promise<void> => {
    const at = now().toISOString();
    await judgeSubject(checks, subjectId, at);
    const found = await checks.get(subjectId);
    if (found?.item.state !== 'pending' || found.item.evidence.attempt !== attempt) return;
    const raised = { ...found.item, state: 'review' as const, score: 40, reasons: ['FACTS_MISSING'] };
    await checks.write(raised, found.version, [resultEvent(raised, { ...raised.context, occurredAt: at })]);
  };
}

export const handler = sqsHandler(
  OverdueNotice,
  raiseOverdue(checkStore(), () => new Date()),
);
