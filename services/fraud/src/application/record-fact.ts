import type { Facts } from '../domain/facts.ts';
import { traitsOf } from '../domain/traits.ts';
import type { Checks } from '../store/checks.ts';
import type { EraseLate } from './erase-customer.ts';
import { type Judging, judgeSubject } from './judge-subject.ts';

/**
 * Keeps a fact, then judges every subject that waited for it. What is compared across customers is written first: of two who
 * come at the same moment, at least one sees the other. Whether the customer is erased is looked at after the writes, for an erasure
 * leaves its tombstone before it erases.
 * @param eraseLate erases what was just kept, where its customer is erased; says whether that was so
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
