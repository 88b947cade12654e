import { mayDecide } from '../src/domain/may-decide.ts';

const confirmed = { attempt: 1, outcome: 'reject', reasons: [], decidedBy: 'person', decisions: 1 } as const;
const open = { state: 'review' } as const;

describe('what staff may decide about a claim', () => {
  it.each([
    ['an adjuster of one in review', open, ['adjusters'], { decide: true, approve: true }],
    [
      'a supervisor, who approves payouts',
      open,
      ['supervisors'],
      { decide: false, approve: false, why: 'NOT_ADJUSTER' },
    ],
    [
      'an adjuster of a decided one',
      { state: 'assessed' },
      ['adjusters'],
      { decide: false, approve: false, why: 'NOT_OPEN' },
    ],
    [
      'an adjuster of one whose cover is late',
      { state: 'requested', reviewRequestedAt: '2026-05-02T12:05:00.000Z' },
      ['adjusters'],
      { decide: true, approve: false, why: 'COVER_UNDECIDED' },
    ],
    [
      'an adjuster of one that was just filed',
      { state: 'requested' },
      ['adjusters'],
      { decide: false, approve: false, why: 'NOT_OPEN' },
    ],
    [
      'an adjuster of confirmed fraud',
      { state: 'review', fraud: confirmed },
      ['adjusters'],
      { decide: true, approve: false, why: 'FRAUD_CONFIRMED' },
    ],
    [
      'an adjuster of a case of investigators',
      { state: 'review', fraud: { ...confirmed, outcome: 'review', decidedBy: 'rules', referred: true } },
      ['adjusters'],
      { decide: true, approve: false, why: 'FRAUD_REFERRED' },
    ],
    [
      'an adjuster of what the rules alone refused',
      { state: 'review', fraud: { ...confirmed, decidedBy: 'rules', decisions: 0 } },
      ['adjusters'],
      { decide: true, approve: true },
    ],
  ] as const)('%s', (_, claim, groups, expected) => {
    expect(mayDecide(claim as never, groups)).toEqual(expected);
  });
});
