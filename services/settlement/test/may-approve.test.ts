import { mayApprove } from '../src/domain/may-approve.ts';

it.each([
  ['a supervisor, a waiting payout', 'awaiting-approval', undefined, ['supervisors'], { approve: true }],
  ['a supervisor, a payment that failed', 'payment-failed', undefined, ['supervisors'], { approve: true }],
  ['a supervisor, a payment on its way', 'paying', undefined, ['supervisors'], { approve: false, why: 'NOT_OPEN' }],
  [
    'nobody, confirmed fraud',
    'awaiting-approval',
    'FRAUD_CONFIRMED',
    ['supervisors'],
    { approve: false, decline: true, why: 'FRAUD_CONFIRMED' },
  ],
  [
    'nobody, a case of investigators',
    'awaiting-approval',
    'FRAUD_REFERRED',
    ['supervisors'],
    { approve: false, decline: true, why: 'FRAUD_REFERRED' },
  ],
  ['no adjuster', 'awaiting-approval', undefined, ['adjusters'], { approve: false, why: 'NOT_SUPERVISOR' }],
  [
    'no supervisor who assesses as well',
    'awaiting-approval',
    undefined,
    ['adjusters', 'supervisors'],
    { approve: false, why: 'ASSESSES_CLAIMS' },
  ],
] as const)('a payout is approved by %s', (_, state, hold, groups, expected) => {
  const { decline = expected.approve } = expected as { decline?: boolean };
  expect(mayApprove({ state, returns: [] }, hold, { groups, alias: 'me' })).toEqual({ ...expected, decline });
});
