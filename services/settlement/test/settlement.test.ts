import { AUTHORITY_LIMIT_CENTS, approvalReason } from '../src/domain/settlement.ts';

it('another person approves above the limit of authority only', () => {
  expect(approvalReason(AUTHORITY_LIMIT_CENTS, false)).toBeUndefined();
  expect(approvalReason(AUTHORITY_LIMIT_CENTS + 1, false)).toBe('ABOVE_AUTHORITY');
});

it('another person approves whatever a claim pays that was confirmed as fraud, under a reason that says nothing of it', () => {
  for (const payoutCents of [1, AUTHORITY_LIMIT_CENTS + 1]) {
    expect(approvalReason(payoutCents, true)).toBe('CLAIM_ON_HOLD');
  }
});
