import type { Facts } from '../domain/facts.ts';
import type { Checks } from '../store/checks.ts';
import { judgeSubject } from './judge-subject.ts';

/** Keeps a fact, then judges every subject that waited for it. */
export function recordFact(checks: Omit<Checks, 'page' | 'pageOfCustomer' | 'waitForFacts'>) {
  return async (kind: keyof Facts, id: string, fact: Record<string, unknown>, at: string): Promise<void> => {
    await checks.recordFact(kind, id, fact);
    for (const subjectId of await checks.waitingFor(kind, id)) await judgeSubject(checks, subjectId, at);
  };
}
