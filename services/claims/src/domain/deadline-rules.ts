import type { ClockKind } from '@claimstream/api-contract/claims/clocks';
import type { DayCount } from './days.ts';

/** The facts that start or stop a clock; the first of several counts. */
export type Milestone = 'notice' | 'acknowledged' | 'items' | 'accepted' | 'denied' | 'paid' | 'closed';

export interface DeadlineRule {
  kind: ClockKind;
  starts: Milestone;
  stops: readonly Milestone[];
  length: DayCount;
  /** The exact place of the law, or `ours`. */
  source: string;
  /**
   * The letter that tells the customer why it takes longer. `in-time`: it goes out on the last day, and a further period begins with
   * it; `when-exceeded`: it is due once the period is over, and nothing is late then.
   */
  letter?: { when: 'in-time'; further: DayCount; repeats: boolean; source: string } | { when: 'when-exceeded' };
}

const decided = ['accepted', 'denied', 'closed'] as const;
const settled = ['paid', 'denied', 'closed'] as const;
const federal = ['federal'] as const;
const calendar = (days: number): DayCount => ({ days, count: 'calendar' });
/** 10 CCR 2695.2(b): a last day on a weekend or holiday is extended to the next day that is neither. */
const californian = (days: number): DayCount => ({
  days,
  count: 'calendar',
  rollsOver: ['federal', 'california'],
});
const business = (days: number, holidays: DayCount['holidays']): DayCount => ({ days, count: 'business', holidays });

/** The deadlines of each state that issues policies; 10 CCR is California's code, 11 NYCRR New York's. */
export const deadlineRules: Readonly<Record<'CA' | 'IL' | 'NY' | 'TX', readonly DeadlineRule[]>> = {
  CA: [
    {
      kind: 'acknowledge',
      starts: 'notice',
      stops: ['acknowledged', ...decided],
      length: californian(15),
      source: '10 CCR 2695.5(e)',
    },
    {
      kind: 'decide',
      starts: 'items',
      stops: decided,
      length: californian(40),
      source: '10 CCR 2695.7(b)',
      letter: { when: 'in-time', further: californian(30), repeats: true, source: '10 CCR 2695.7(c)(1)' },
    },
    { kind: 'pay', starts: 'accepted', stops: settled, length: californian(30), source: '10 CCR 2695.7(h)' },
  ],
  IL: [
    {
      kind: 'acknowledge',
      starts: 'notice',
      stops: ['acknowledged', ...decided],
      length: business(15, federal),
      source: '50 Ill. Adm. Code 919.40',
    },
    {
      kind: 'resolve',
      starts: 'notice',
      stops: settled,
      length: calendar(40),
      source: '50 Ill. Adm. Code 919.80(b)(2)',
      letter: { when: 'when-exceeded' },
    },
    { kind: 'pay', starts: 'accepted', stops: settled, length: calendar(30), source: '50 Ill. Adm. Code 919.50(a)' },
  ],
  // 216.6(c), 15 business days to accept or reject, does not apply to physical damage (216.7, preamble): no such clock runs.
  NY: [
    {
      kind: 'acknowledge',
      starts: 'notice',
      stops: ['acknowledged', ...decided],
      length: business(15, ['newYork']),
      source: '11 NYCRR 216.4(a), 216.5(a)',
    },
    // From the day on which we tell the customer the payout, which is no later than the agreement that the rule counts
    // from.
    { kind: 'pay', starts: 'accepted', stops: settled, length: business(5, ['newYork']), source: '11 NYCRR 216.6(f)' },
  ],
  TX: [
    {
      kind: 'acknowledge',
      starts: 'notice',
      stops: ['acknowledged', ...decided],
      length: calendar(15),
      source: 'Tex. Ins. Code 542.055(a)',
    },
    {
      kind: 'decide',
      starts: 'items',
      stops: decided,
      length: business(15, ['texas']),
      source: 'Tex. Ins. Code 542.056(a)',
      letter: { when: 'in-time', further: calendar(45), repeats: false, source: 'Tex. Ins. Code 542.056(d)' },
    },
    {
      kind: 'pay',
      starts: 'accepted',
      stops: settled,
      length: business(5, ['texas']),
      source: 'Tex. Ins. Code 542.057(a)',
    },
    { kind: 'resolve', starts: 'items', stops: settled, length: calendar(60), source: 'Tex. Ins. Code 542.058(a)' },
  ],
};

/** For a policy of any other state, whose law is not in the table: California's rules, without its holidays. */
const ours: readonly DeadlineRule[] = [
  {
    kind: 'acknowledge',
    starts: 'notice',
    stops: ['acknowledged', ...decided],
    length: calendar(15),
    source: 'ours',
  },
  {
    kind: 'decide',
    starts: 'items',
    stops: decided,
    length: calendar(40),
    source: 'ours',
    letter: { when: 'in-time', further: calendar(30), repeats: true, source: 'ours' },
  },
  { kind: 'pay', starts: 'accepted', stops: settled, length: calendar(30), source: 'ours' },
];

export const rulesOf = (state: string): readonly DeadlineRule[] =>
  (deadlineRules as Record<string, readonly DeadlineRule[]>)[state] ?? ours;
