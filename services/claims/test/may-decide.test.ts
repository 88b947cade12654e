import { mayDecide } from '../src/domain/may-decide.ts';

const confirmed = { attempt: 1, outcome: 'reject', reasons: [], decidedBy: 'person', decisions: 1 } as const;
const open = { state: 'review' } as const;

describe('what staff may decide about a claim', () => {
  it.each([
    ['an adjuster, a claim in review', open, ['adjusters'], { decide: true, approve: true }],
    [
      'a supervisor, who approves payouts',
      open,
      ['supervisors'],
      { decide: false, approve: false, why: 'NOT_ADJUSTER' },
    ],
    [
      'an adjuster, a decided claim',
      { state: 'assessed' },
      ['adjusters'],
      { decide: false, approve: false, why: 'NOT_OPEN' },
    ],
    [
      'an adjuster, a claim with late cover',
      { state: 'requested', reviewRequestedAt: '2026-05-02T12:05:00.000Z' },
      ['adjusters'],
      { decide: true, approve: false, why: 'COVER_UNDECIDED' },
    ],
    [
      'an adjuster, a claim just filed',
      { state: 'requested' },
      ['adjusters'],
      { decide: false, approve: false, why: 'NOT_OPEN' },
    ],
    [
      'an adjuster, confirmed fraud',
      { state: 'review', fraud: confirmed },
      ['adjusters'],
      { decide: true, approve: false, why: 'FRAUD_CONFIRMED' },
    ],
    [
      'an adjuster, an investigators’ case',
      { state: 'review', fraud: { ...confirmed, outcome: 'review', decidedBy: 'rules', referred: true } },
      ['adjusters'],
      { decide: true, approve: false, why: 'FRAUD_REFERRED' },
    ],
    [
      'an adjuster, a flag of the rules alone',
      { state: 'review', fraud: { ...confirmed, decidedBy: 'rules', decisions: 0 } },
      ['adjusters'],
      { decide: true, approve: true },
    ],
  ] as const)('%s', (_, claim, groups, expected) => {
    expect(mayDecide(claim as never, groups)).toEqual(expected);
  });
});
