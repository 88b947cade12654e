import { shared } from '../src/domain/shared-round.ts';
import type { Share } from '../src/domain/shares.ts';
import { settlement } from './example-settlement.ts';

const owing = (so = {}) => settlement({ payoutCents: 1_000, lienholderOwedCents: 600, ...so });
const parts = (shares: Share[] | undefined) => shares?.map(({ payee, cents, attempt }) => [payee, cents, attempt]);
const paid = (lienholderCents: number | undefined) => settlement({ state: 'paid', lienholderCents });

describe('a divided round', () => {
  it('pays the lienholder first, and the customer the rest', () => {
    const round = shared(owing(), []);
    expect(round.lienholderCents).toBe(600);
    expect(parts(round.shares)).toEqual([
      ['lienholder', 600, 0],
      ['insured', 400, 1],
    ]);
    expect(round.calculation?.shares).toEqual([
      { payee: 'lienholder', cents: 600 },
      { payee: 'insured', cents: 400 },
    ]);
  });

  it('pays the lienholder no more than the payout, and then the customer nothing', () => {
    expect(parts(shared(owing({ lienholderOwedCents: 2_000 }), []).shares)).toEqual([['lienholder', 1_000, 0]]);
  });

  it('subtracts what earlier rounds paid the lienholder, not what they paid the customer or did not pay', () => {
    const earlier = [paid(250), paid(undefined), settlement({ state: 'released', lienholderCents: 90 }), paid(50)];
    expect(shared(owing(), earlier).lienholderCents).toBe(300);
  });

  it.each([[600], [900]])('is the customer’s alone if the lienholder already has %i of 600', (before) => {
    const divided = shared(owing(), []);
    const round = shared(divided, [paid(before)]);
    expect([round.lienholderCents, round.shares, round.calculation?.shares]).toEqual([undefined, undefined, undefined]);
    expect(round.calculation).toEqual(settlement().calculation);
  });

  it('is the customer’s alone if nobody else is owed anything, also without a calculation', () => {
    const round = shared(settlement({ calculation: undefined }), [paid(5)]);
    expect([round.lienholderCents, round.shares, round.calculation]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps the count of each payee’s payments, so that no id is used twice', () => {
    const share = (payee: Share['payee'], attempt: number): Share => ({ payee, cents: 1, state: 'due', attempt });
    const again = shared(owing({ shares: [share('insured', 3), share('lienholder', 2)], paymentAttempt: 9 }), []);
    expect(parts(again.shares)).toEqual([
      ['lienholder', 600, 2],
      ['insured', 400, 3],
    ]);
    const first = shared(owing({ shares: [share('lienholder', 2)], paymentAttempt: 9 }), []);
    expect(parts(first.shares)).toEqual([
      ['lienholder', 600, 2],
      ['insured', 400, 9],
    ]);
  });
});
