import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { balanceOf } from '../src/domain/settlement-account.ts';
import { paymentIdOf, sharePaymentIdOf } from '../src/store/settlements.ts';
import { indexes, world as newWorld, settlementOf, wreck } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

/** A car worth $14,000 that is not paid off. */
const financed = (owedCents: number) => ({
  ...wreck,
  valuation: { ...wreck.valuation, actualCashValueCents: 1_400_000 },
  lienholder: { owedCents },
});
/** A repair of $4,320 was paid; then the car turned out to be a total loss. */
async function lostAfterRepair(owedCents: number) {
  const w = await world();
  await w.settle({ estimateCents: 432_000 });
  await w.roundPays(1, 382_000);
  await w.assess(2, 0, financed(owedCents));
  return w;
}

describe('a round with a lienholder', () => {
  it('subtracts earlier payments, and gives the lienholder their claim from the rest', async () => {
    const { round, names } = await lostAfterRepair(800_000);
    const now = await round(2);
    expect(now).toMatchObject({
      state: 'paying',
      payoutCents: 968_000,
      paidBeforeCents: 382_000,
      lienholderCents: 800_000,
      shares: [
        { payee: 'lienholder', cents: 800_000, attempt: 1 },
        { payee: 'insured', cents: 168_000, attempt: 1 },
      ],
      calculation: { shares: [{ cents: 800_000 }, { cents: 168_000 }] },
    });
    expect(balanceOf(now.ledger).outstandingCents).toBe(968_000);
    expect((await names()).filter((name) => name === 'Payment.Requested')).toHaveLength(2);
  });

  it('leaves nothing for the customer if the lienholder is owed as much as is still payable', async () => {
    const { round } = await lostAfterRepair(968_000);
    expect((await round(2)).shares).toMatchObject([{ payee: 'lienholder', cents: 968_000 }]);
    const { round: more } = await lostAfterRepair(1_800_000);
    expect((await more(2)).shares).toMatchObject([{ payee: 'lienholder', cents: 968_000 }]);
  });

  it('waits while only a part of an earlier one arrived, and pays the lienholder nothing twice', async () => {
    const w = await world();
    await w.settle(financed(800_000));
    const lienholder = { paymentId: sharePaymentIdOf(settlementOf(1), 'lienholder', 1), amountCents: 800_000 };
    await w.arrives(lienholder);
    await w.fails(1);
    expect(await w.round(1)).toMatchObject({ state: 'payment-failed' });
    const dearer = { ...financed(800_000), valuation: { ...wreck.valuation, actualCashValueCents: 1_500_000 } };
    await w.assess(2, 0, dearer);
    expect(await w.round(2)).toMatchObject({ state: 'awaiting-earlier' });
    await w.approve();
    await w.arrives({ paymentId: paymentIdOf(settlementOf(1), 2), amountCents: 550_000 });
    expect(await w.round(1)).toMatchObject({ state: 'paid' });
    const now = await w.round(2);
    expect(now).toMatchObject({ state: 'paying', payoutCents: 100_000, paidBeforeCents: 1_350_000 });
    expect(now.shares).toBeUndefined();
    expect(now.lienholderCents).toBeUndefined();
  });
});
