import type { Facts } from '../domain/facts.ts';
import { traitsOf } from '../domain/traits.ts';
import type { Checks } from '../store/checks.ts';
import type { EraseLate } from './erase-customer.ts';
import { type Judging, judgeSubject } from './judge-subject.ts';

/**
 * Stores a fact, then judges every subject that waited for it. The traits that are compared across customers are written first: of
 * two that come at the same moment, at least one sees the other. It reads the customer's tombstone after the writes, because an
 * erasure leaves it before it erases.
 * @param eraseLate erases the stored fact if its customer is erased, and returns whether that is so
 */
export function recordFact(
  checks: Judging & Pick<Checks, 'recordFact' | 'recordLoss' | 'holdTraits' | 'waitingFor'>,
  eraseLate: EraseLate,
) {
  return async (kind: keyof Facts, id: string, fact: Facts[keyof Facts], at: string): Promise<void> => {
    const learned: Facts = { [kind]: fact };
    await checks.holdTraits(traitsOf(learned));
    if (learned.claim) await checks.recordLoss(learned.claim);
    await checks.recordFact(kind, id, { ...fact });
    if (await eraseLate(learned)) return;
    for (const subjectId of await checks.waitingFor(kind, id)) await judgeSubject(checks, subjectId, at);
  };
}
