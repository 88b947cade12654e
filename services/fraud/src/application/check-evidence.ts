import type { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { openCheck, renewCheck } from '../domain/check.ts';
import type { Reminder } from '../domain/reminder.ts';
import { photoOf } from '../domain/traits.ts';
import type { Checks } from '../store/checks.ts';
import { type Judging, judgeSubject } from './judge-subject.ts';
import { resultEvent } from './result-event.ts';

/**
 * Opens a check for new evidence and judges it when every fact is here; a claim that is confirmed as fraud stays so, which
 * is told of the new evidence too. Who waits is written down before the facts are
 * read, so that a fact arriving at the same moment either is read here or finds who waits.
 */
export function checkEvidence(
  checks: Judging & Pick<Checks, 'waitForFacts' | 'holdTraits' | 'holdLikeness'>,
  remindLater: (reminder: Reminder) => Promise<void>,
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
    await checks.holdTraits(photoOf(evidence));
    await checks.holdLikeness(evidence);
    await checks.waitForFacts(check.subjectId, evidence);
    await judgeSubject(checks, check.subjectId, context.occurredAt);
    const after = await checks.get(check.subjectId);
    if (after?.item.state === 'pending') {
      await remindLater({ subjectId: check.subjectId, attempt: evidence.attempt });
    }
  };
}
