import fc from 'fast-check';
import { clearedPolicies, type DocumentStatus, supersedes } from '../src/domain/document-status.ts';
import { documentStatus } from './example-applications.ts';

const policyId = 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02';

describe('the status of a document', () => {
  const statuses = fc.constantFrom('cleared' as const, 'review' as const, 'refused' as const);
  const anyStatus = fc.record({ status: statuses, attempt: fc.integer({ min: 1, max: 3 }) });
  const settle = (all: { status: 'cleared' | 'review' | 'refused'; attempt: number }[]) =>
    all.reduce<DocumentStatus | undefined>((known, { status, attempt }) => {
      const next = documentStatus('car', status, { attempt });
      return supersedes(next, known) ? next : known;
    }, undefined);

  it('never leaves cleared, and goes back to an older photo only if that one was cleared', () => {
    fc.assert(
      fc.property(fc.array(anyStatus, { minLength: 1, maxLength: 8 }), anyStatus, (before, next) => {
        const [known, after] = [settle(before)!, settle([...before, next])!];
        if (known.status === 'cleared') expect(after).toEqual(known);
        expect(after.status === 'cleared' || after.attempt >= known.attempt).toBe(true);
      }),
    );
  });

  it('ends the same in whatever order the events come', () => {
    // Of one attempt: a review by a person, and one decision.
    const decisions = fc.array(fc.constantFrom('cleared' as const, 'refused' as const), { minLength: 1, maxLength: 3 });
    const orders = decisions
      .map((all) =>
        all.flatMap((status, index) => [
          { status: 'review' as const, attempt: index + 1 },
          { status, attempt: index + 1 },
        ]),
      )
      .chain((all) => fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.constant(all)));
    fc.assert(
      fc.property(orders, ([shuffled, all]) => {
        expect(settle(shuffled)!.status).toBe(settle(all)!.status);
      }),
    );
  });

  it('does not change when an event is repeated', () => {
    fc.assert(
      fc.property(fc.array(anyStatus, { minLength: 1, maxLength: 8 }), (all) => {
        expect(settle([...all, all.at(-1)!])).toEqual(settle(all));
      }),
    );
  });

  it('activates a policy when the licence and its own car are cleared, and no other', () => {
    const cars = [
      documentStatus('car', 'cleared', { policyId }),
      documentStatus('car', 'review', { policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b03' }),
    ];
    expect(clearedPolicies(cars)).toEqual([]);
    expect(clearedPolicies([...cars, documentStatus('licence', 'review')])).toEqual([]);
    expect(clearedPolicies([documentStatus('licence', 'cleared'), ...cars])).toEqual([policyId]);
  });
});
