import fc from 'fast-check';
import { balanceOf, payment, paymentReturned, reserve } from '../src/domain/settlement-account.ts';

const at = '2026-05-02T10:00:00.000Z';

describe('the ledger', () => {
  it('moves money from outstanding to paid', () => {
    const set = [reserve(31_000, at)];
    expect(balanceOf(set)).toEqual({ incurredCents: 31_000, outstandingCents: 31_000, paidCents: 0 });
    expect(balanceOf([...set, payment(31_000, at)])).toEqual({
      incurredCents: 31_000,
      outstandingCents: 0,
      paidCents: 31_000,
    });
  });

  it('owes returned money, and lets it be paid again', () => {
    const back = [reserve(31_000, at), payment(31_000, at), paymentReturned(31_000, at)];
    expect(balanceOf(back)).toEqual({ incurredCents: 31_000, outstandingCents: 31_000, paidCents: 0 });
    expect(balanceOf([...back, payment(31_000, at)])).toMatchObject({ outstandingCents: 0, paidCents: 31_000 });
  });

  it('always balances: paid and outstanding add up to incurred', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, fc.nat(19), (amounts, paidOf) => {
        const paid = amounts.slice(0, paidOf);
        const entries = [...amounts.map((cents) => reserve(cents, at)), ...paid.map((cents) => payment(cents, at))];
        const { incurredCents, outstandingCents, paidCents } = balanceOf(entries);
        expect(outstandingCents + paidCents).toBe(incurredCents);
        expect(paidCents).toBe(paid.reduce((sum, cents) => sum + cents, 0));
      }),
    );
  });

  it('refuses to pay more than was reserved', () => {
    expect(() => balanceOf([reserve(100, at), payment(60, at), payment(41, at)])).toThrow(RangeError);
  });
});
