import {
  dueByApproval,
  dueByCustomer,
  ordered,
  type Share,
  sharesOf,
  stateOfShares,
  withShare,
} from '../src/domain/shares.ts';

const of = (payee: Share['payee'], state: Share['state'], so: Partial<Share> = {}): Share => ({
  ...{ payee, state, cents: 100, attempt: 1 },
  ...so,
});
const both = (lienholder: Share['state'], insured: Share['state']) => [
  of('lienholder', lienholder),
  of('insured', insured),
];

describe('the shares of a payout', () => {
  it.each([
    [2_350_000, 1_800_000, [1_800_000, 550_000]],
    [2_350_000, 2_349_999, [2_349_999, 1]],
    [2_350_000, 2_350_000, [2_350_000]],
  ])('of %i, with %i for the lienholder, are %j', (payoutCents, lienholderCents, cents) => {
    const shares = sharesOf({ payoutCents, lienholderCents })!;
    expect(shares.map((share) => share.cents)).toEqual(cents);
    expect(shares.map(({ payee }) => payee)).toEqual(['lienholder', 'insured'].slice(0, cents.length));
    expect(shares.every(({ state, attempt }) => state === 'due' && attempt === 0)).toBe(true);
  });

  it('do not exist if all of it is the customer’s', () => {
    expect(sharesOf({ payoutCents: 100 })).toBeUndefined();
    expect(sharesOf({ payoutCents: 100, lienholderCents: 0 })).toBeUndefined();
  });

  it.each([
    ['paying', 'paying', 'paying'],
    ['paid', 'paying', 'paying'],
    ['paying', 'paid', 'paying'],
    ['paid', 'paid', 'paid'],
    ['due', 'due', 'awaiting-approval'],
    ['paid', 'due', 'awaiting-approval'],
    ['paid', 'returned', 'payment-returned'],
    ['paying', 'returned', 'payment-returned'],
    ['returned', 'paid', 'payment-failed'],
    ['failed', 'paid', 'payment-failed'],
    ['paid', 'failed', 'payment-failed'],
    ['failed', 'due', 'payment-failed'],
    ['returned', 'returned', 'payment-failed'],
  ] as const)('of %s and %s make a settlement that is %s', (lienholder, insured, state) => {
    expect(stateOfShares(both(lienholder, insured))).toBe(state);
  });

  it('become due again by the person who can correct them: the customer for their own account, a supervisor for everything else', () => {
    const states = (shares: Share[]) => shares.map(({ state }) => state);
    expect(states(dueByApproval(both('returned', 'failed')))).toEqual(['due', 'due']);
    expect(states(dueByApproval(both('failed', 'returned')))).toEqual(['due', 'returned']);
    expect(states(dueByApproval(both('paid', 'paying')))).toEqual(['paid', 'paying']);
    expect(states(dueByCustomer(both('returned', 'returned')))).toEqual(['returned', 'due']);
    expect(states(dueByCustomer(both('failed', 'failed')))).toEqual(['failed', 'failed']);
  });

  it('are ordered if they are due, under the next payment', () => {
    const shares = [of('lienholder', 'due', { attempt: 2, paidBy: 'former' }), of('insured', 'paid', { paidBy: 'b' })];
    expect(ordered(shares)).toEqual([
      of('lienholder', 'paying', { attempt: 3, paidBy: undefined }),
      of('insured', 'paid', { paidBy: 'b' }),
    ]);
  });

  it('change one at a time', () => {
    expect(withShare(both('paying', 'paying'), of('insured', 'failed'))).toEqual(both('paying', 'failed'));
  });
});
