import { mayApprove } from '../src/domain/may-approve.ts';

it.each([
  ['a supervisor, what waits', 'awaiting-approval', false, ['supervisors'], { approve: true }],
  ['a supervisor, a payment that failed', 'payment-failed', false, ['supervisors'], { approve: true }],
  ['a supervisor, what is on its way', 'paying', false, ['supervisors'], { approve: false, why: 'NOT_OPEN' }],
  ['nobody, confirmed fraud', 'awaiting-approval', true, ['supervisors'], { approve: false, why: 'FRAUD_CONFIRMED' }],
  ['no adjuster', 'awaiting-approval', false, ['adjusters'], { approve: false, why: 'NOT_SUPERVISOR' }],
  [
    'no supervisor who assesses as well',
    'awaiting-approval',
    false,
    ['adjusters', 'supervisors'],
    { approve: false, why: 'ASSESSES_CLAIMS' },
  ],
] as const)('a payout is approved by %s', (_, state, confirmed, groups, expected) => {
  expect(mayApprove({ state }, confirmed, groups)).toEqual(expected);
});
