import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { balanceOf } from '../src/domain/settlement-account.ts';
import { paymentIdOf } from '../src/store/settlements.ts';
import { indexes, world as newWorld, outcome, settlementId } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('the money', () => {
  const settled = async () => {
    const w = await world();
    await w.settle();
    return w;
  };

  it('is told as paid once', async () => {
    const { pays, fails, now, names, fresh } = await settled();
    await pays();
    expect(await now()).toMatchObject({ state: 'paid' });
    expect(balanceOf((await now()).ledger)).toEqual({
      incurredCents: 310_000,
      outstandingCents: 0,
      paidCents: 310_000,
    });
    expect(await names()).toEqual(['Settlement.Paid']);
    const before = await fresh.items();
    await pays();
    await fails();
    expect(await fresh.items()).toEqual(before);
  });

  it('goes to a person where it could not be paid, and is asked for under a new payment id', async () => {
    const { fails, now, names, open, approve, fresh } = await settled();
    await fails();
    await fails();
    expect(await now()).toMatchObject({ state: 'payment-failed' });
    expect(await names()).toEqual(['Settlement.Approval.Requested']);
    expect(await open()).toMatchObject([{ reasonCode: 'PAYMENT_FAILED' }]);
    await approve();
    const [requested] = await fresh.events();
    expect(requested).toMatchObject({
      detailType: 'Payment.Requested',
      detail: { data: { paymentId: paymentIdOf(settlementId, 2) } },
    });
  });

  it('that failed before is not failed again by the old event, nor lost when the old payment was paid after all', async () => {
    const { fails, approve, pays, now } = await settled();
    await fails(1);
    await approve();
    await fails(1);
    expect(await now()).toMatchObject({ state: 'paying', paymentAttempt: 2 });
    await pays(2);
    expect((await now()).ledger).toHaveLength(2);
  });

  it('of another amount than was asked for is not booked', async () => {
    const { pays, now } = await settled();
    await expect(pays(1, 309_999)).rejects.toThrow('another amount');
    expect(await now()).toMatchObject({ state: 'paying' });
  });

  it('of a payment that was never asked for stays on the queue', async () => {
    const { pays } = await world();
    await expect(pays()).rejects.toThrow('was not requested by this service');
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(settled, (w, crash) => w.pays(1, undefined, crash), outcome)).toBeGreaterThanOrEqual(6);
    expect(await atEveryCrash(settled, (w, crash) => w.fails(1, crash), outcome)).toBeGreaterThanOrEqual(6);
  });
});
