import { byReason, isEmpty, shareOf } from '../../../src/web/dashboard/shares.ts';

const of = (reason: string, total: number) => ({ reason, total, counts: [total] });

test('the same reason of applications and claims is counted once, the most frequent first', () => {
  const reasons = byReason([of('TOO_YOUNG', 1), of('NO_EVIDENCE', 2)], [of('NO_EVIDENCE', 3)]);
  expect(reasons).toEqual([
    { reason: 'NO_EVIDENCE', applications: 2, claims: 3 },
    { reason: 'TOO_YOUNG', applications: 1, claims: 0 },
  ]);
});

test('a whole of zero has no share', () => {
  expect([shareOf(0, 0), shareOf(0, 4), shareOf(3, 4)]).toEqual([undefined, 0, 0.75]);
});

test('series are empty if each is', () => {
  expect(isEmpty({ total: 0 }, { total: 0 })).toBe(true);
  expect(isEmpty({ total: 0 }, { total: 1 })).toBe(false);
});
