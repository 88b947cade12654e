import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { eventHandler, type Handle, on, retryOnConflict, timerQueue } from '@claimstream/lambda-kit';
import { openCheck, renewCheck } from '../domain/check.ts';
import { judgeSubject } from '../judge-subject.ts';
import type { OverdueNotice } from '../overdue-notice.ts';
import { resultEvent } from '../result-event.ts';
import { type Checks, checkStore } from '../store/checks.ts';

/**
 * Opens a check for new evidence and judges it when every fact is here; a claim that is confirmed as fraud stays so, which
 * is told of the new evidence too. Who waits is written down before the facts are
 * read, so that a fact arriving at the same moment either is read here or finds the note.
 */
export function checkEvidence(
  checks: Omit<Checks, 'open' | 'recordFact' | 'waitingFor'>,
  remindLater: (notice: OverdueNotice) => Promise<void>,
): Handle<typeof DocumentProcessed> {
  return async ({ data: evidence, metadata }, context) => {
    const check = openCheck(evidence, { ...context, occurredAt: metadata.occurredAt });
    await retryOnConflict(async () => {
      const known = await checks.get(check.subjectId);
      if (known && known.item.evidence.attempt >= evidence.attempt) return;
      const renewed = known ? renewCheck(known.item, check) : check;
      const events = renewed.state === 'pending' ? [] : [resultEvent(renewed, context)];
      await checks.write(renewed, known?.version ?? 'absent', events);
    });
    await checks.waitForFacts(check.subjectId, evidence);
    await judgeSubject(checks, check.subjectId, context.occurredAt);
    const after = await checks.get(check.subjectId);
    if (after?.item.state === 'pending') {
      await remindLater({ subjectId: check.subjectId, attempt: evidence.attempt });
    }
  };
}

export const handler = eventHandler([
  on(DocumentProcessed, checkEvidence(checkStore(), timerQueue('OVERDUE_QUEUE_URL'))),
]);
