import type { ClaimClock } from '@claimstream/api-contract/claims/clocks';

export const en = {
  title: 'Deadlines',
  intro: 'Claims with running deadlines under the law of the policy’s state, the most urgent first.',
  none: 'No deadline is running.',
  noneOfClaim: 'No deadline of this claim is known yet.',
  of: (state: string) => `Policy of ${state}`,
  columns: { claim: 'Claim', kind: 'What for', dueOn: 'Last day', status: 'State', source: 'Source' },
  kinds: {
    acknowledge: 'Acknowledge the notice',
    decide: 'Accept or deny',
    pay: 'Pay',
    resolve: 'Resolve the claim',
  } satisfies Record<ClaimClock['kind'], string>,
  statuses: {
    running: 'running',
    met: 'met',
    extended: 'extended by a letter',
    late: 'met too late',
    breached: 'missed',
  } satisfies Record<ClaimClock['status'], string>,
  ours: 'our own rule',
  length: (days: string, count: ClaimClock['count']) =>
    `${days} ${count === 'business' ? 'business' : 'calendar'} days`,
  dueOn: (day: string) => `last day ${day}`,
  reminded: (time: string) => `Staff were reminded on ${time}.`,
  breached: (time: string) => `Found to be missed on ${time}.`,
  more: 'Show more',
  first: 'Back to the most urgent',
};
export type DeadlineWords = typeof en;
