import type { ClaimProgress } from '../src/domain/claim-progress.ts';
import { openClaims } from '../src/domain/open-claims.ts';

const now = new Date('2026-03-31T12:00:00.000Z');
const DAY = 86_400_000;
const claim = (days: number, reached: Partial<ClaimProgress['reached']> = {}): ClaimProgress => ({
  claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
  reached: { requested: new Date(now.getTime() - days * DAY).toISOString(), ...reached },
});
const late = now.toISOString();

it('counts by state and by days since the notice, and leaves out closed claims', () => {
  const claims = [
    claim(0),
    claim(0.99),
    claim(1),
    claim(3, { review: late }),
    claim(31, { review: late }),
    claim(2, { closed: late }),
  ];
  const { total, byState, ages, asOf } = openClaims(claims, now);
  expect({ total, asOf }).toEqual({ total: 5, asOf: late });
  expect(ages.map(({ fromDays, toDays }) => [fromDays, toDays])).toEqual([
    [0, 1],
    [1, 3],
    [3, 7],
    [7, 30],
    [30, null],
  ]);
  const rows = byState.map(({ state, count, byAge }) => [state, count, byAge.join('')]);
  expect(rows).toEqual([
    ['requested', 3, '21000'],
    ['accepted', 0, '00000'],
    ['review', 2, '00101'],
    ['assessed', 0, '00000'],
    ['approval', 0, '00000'],
    ['settled', 0, '00000'],
    ['paid', 0, '00000'],
  ]);
});

it('counts a claim from a clock that is ahead as new', () => {
  expect(openClaims([claim(-1)], now).byState[0]!.byAge).toEqual([1, 0, 0, 0, 0]);
});
