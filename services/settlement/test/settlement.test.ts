import { AUTHORITY_LIMIT_CENTS, approvalReason } from '../src/domain/settlement.ts';

it('another person approves only above the limit of authority', () => {
  expect(approvalReason(AUTHORITY_LIMIT_CENTS, false)).toBeUndefined();
  expect(approvalReason(AUTHORITY_LIMIT_CENTS + 1, false)).toBe('ABOVE_AUTHORITY');
});

it('another person approves any payout on confirmed fraud, under a reason that does not reveal it', () => {
  for (const payoutCents of [1, AUTHORITY_LIMIT_CENTS + 1]) {
    expect(approvalReason(payoutCents, true)).toBe('CLAIM_ON_HOLD');
  }
});
