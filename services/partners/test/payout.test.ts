import { fields } from '@claimstream/events-schema';
import fc from 'fast-check';
import { payeeToken } from '../src/domain/payee.ts';
import { reasonOf } from '../src/provider/payout-event.ts';

describe("the provider's failures in our words", () => {
  it.each([
    ['account_closed', 'ACCOUNT_CLOSED'],
    ['amount-too-large', 'AMOUNT_TOO_LARGE'],
    [undefined, 'PROVIDER_FAILED'],
    ['', 'PROVIDER_FAILED'],
    ['42', 'PROVIDER_FAILED'],
    ['x'.repeat(90), 'X'.repeat(60)],
  ])('%s is the reason %s', (code, reason) => {
    expect(reasonOf(code)).toBe(reason);
  });

  it('become a reason code of the contract, whatever the provider sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (code) => {
        expect(fields.reasonCode.safeParse(reasonOf(code)).success).toBe(true);
      }),
    );
  });
});

it('a payee is an opaque token, one for each customer', () => {
  const [one, other] = ['b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a02'];
  expect(payeeToken(one)).toBe(payeeToken(one));
  expect(payeeToken(one)).not.toBe(payeeToken(other));
  expect(payeeToken(one)).toMatch(/^payee_[0-9a-f]{32}$/);
});
