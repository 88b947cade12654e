import type { EventContext, EventOf } from '@claimstream/events-schema';
import type { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { type Handle, retryOnConflict } from '@claimstream/lambda-kit';
import { type Check, openCheck, renewCheck } from '../domain/check.ts';
import type { Reminder } from '../domain/reminder.ts';
import { photoOf } from '../domain/traits.ts';
import type { Checks } from '../store/checks.ts';
import { type Judging, judged, judgeSubject } from './judge-subject.ts';
import { resultEvent } from './result-event.ts';

type Records = Judging & Pick<Checks, 'waitForFacts' | 'holdTraits' | 'holdLikeness'>;
type Given = Pick<EventOf<typeof DocumentProcessed>, 'data' | 'metadata'>;

/**
 * Opens a check for new evidence, and judges it at once if every fact is here. If one is missing, it records that the subject waits before it
 * reads the facts again, so that a fact arriving at the same moment either is read here or finds the waiting subject.
 */
export function checkEvidence(
  checks: Records,
  remindLater: (reminder: Reminder) => Promise<void>,
): Handle<typeof DocumentProcessed> {
  return async (event, context) => {
    const { data: evidence } = event;
    const check = await retryOnConflict(() => openedFor(checks, event, context));
    if (check.state !== 'pending') return;
    const { subjectId } = check;
    await checks.waitForFacts(subjectId, evidence);
    await judgeSubject(checks, subjectId, context.occurredAt);
    const after = await checks.get(subjectId);
    if (after?.item.state === 'pending') await remindLater({ subjectId, attempt: evidence.attempt });
  };
}

/**
 * The check after the new evidence. It writes the traits that are compared across customers before it reads others': of two that come at the
 * same moment, at least one sees the other. A claim that is confirmed as fraud stays so, and the result for the new evidence says it too.
 */
async function openedFor(checks: Records, { data: evidence, metadata }: Given, context: EventContext): Promise<Check> {
  const fresh = openCheck(evidence, { ...context, occurredAt: metadata.occurredAt });
  const known = await checks.get(fresh.subjectId);
  const isSame = known?.item.evidence.attempt === evidence.attempt;
  if (isSame && known.item.state !== 'pending') return known.item;
  await checks.holdTraits(photoOf(evidence));
  await checks.holdLikeness(evidence);
  if (known && known.item.evidence.attempt >= evidence.attempt) return known.item;
  const open = known ? renewCheck(known.item, fresh) : fresh;
  const check = (open.state === 'pending' && (await judged(checks, open, context.occurredAt))) || open;
  const events = check.state === 'pending' ? [] : [resultEvent(check, context)];
  await checks.write(check, known?.version ?? 'absent', events);
  return check;
}
