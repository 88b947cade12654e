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

  it('is reported as paid once', async () => {
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

  it('goes to a person if it could not be paid, and is requested under a new payment id', async () => {
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
      detail: { data: { paymentId: paymentIdOf(settlementId, 2), replaces: [paymentIdOf(settlementId, 1)] } },
    });
  });

  it('is not failed again by the old event after a retry, nor lost when the old payment was paid after all', async () => {
    const { fails, approve, pays, now } = await settled();
    await fails(1);
    await approve();
    await fails(1);
    expect(await now()).toMatchObject({ state: 'paying', paymentAttempt: 2 });
    await pays(2);
    expect((await now()).ledger).toHaveLength(2);
  });

  it('is not booked with an amount other than the requested one', async () => {
    const { pays, now } = await settled();
    await expect(pays(1, 309_999)).rejects.toThrow('another amount');
    expect(await now()).toMatchObject({ state: 'paying' });
  });

  it('stays on the queue if its payment was never requested', async () => {
    const { pays } = await world();
    await expect(pays()).rejects.toThrow('was not requested by this service');
  });

  it('C8: is owed again after a return, and its customer must confirm their details', async () => {
    const { paysOn, comesBackOn, now, fresh, show } = await settled();
    for (const day of [1, 1, 1]) await paysOn(day);
    await comesBackOn(3);
    await comesBackOn(3);
    expect(await now()).toMatchObject({ state: 'payment-returned' });
    expect((await now()).paidBy).toBeUndefined();
    expect(balanceOf((await now()).ledger)).toEqual({
      incurredCents: 310_000,
      outstandingCents: 310_000,
      paidCents: 0,
    });
    expect(await fresh.events()).toMatchObject([
      {
        detailType: 'Settlement.Payment.Returned',
        detail: { data: { amountCents: 310_000, customerId: expect.any(String) } },
      },
    ]);
    const before = await fresh.items();
    await paysOn(1);
    await comesBackOn(3);
    expect(await fresh.items()).toEqual(before);
    expect(await show({ sub: (await now()).customerId })).toMatchObject({
      state: 'payment-returned',
      paidAt: undefined,
      returnedAt: '2026-03-03T00:00:00.000Z',
    });
  });

  it('is paid by the first payment if it came back and was paid after all', async () => {
    const { paysOn, comesBackOn, now, names, confirmDetails } = await settled();
    await paysOn(1);
    await comesBackOn(3);
    await confirmDetails();
    await paysOn(4);
    expect(await now()).toMatchObject({ state: 'paid', paidBy: paymentIdOf(settlementId, 1) });
    expect(await names()).toEqual(['Settlement.Paid']);
    await comesBackOn(3);
    expect(await now()).toMatchObject({ state: 'paid' });
    await expect(paysOn(5, 2)).rejects.toThrow('was paid twice');
  });

  it('does not count as paid if its return comes before its payment', async () => {
    const { paysOn, comesBackOn, now } = await settled();
    await comesBackOn(3);
    await paysOn(1);
    expect(await now()).toMatchObject({ state: 'payment-returned' });
    expect(balanceOf((await now()).ledger)).toMatchObject({ outstandingCents: 310_000, paidCents: 0 });
  });

  it('stays if a payment comes back that no longer pays anything', async () => {
    const { fails, approve, paysOn, comesBackOn, now, names } = await settled();
    await fails(1);
    await approve();
    await paysOn(2, 2);
    await comesBackOn(3, 1);
    expect(await now()).toMatchObject({ state: 'paid', paidBy: paymentIdOf(settlementId, 2) });
    expect(await names()).toEqual([]);
  });

  it('is never approved again before the customer confirmed where it goes', async () => {
    const { paysOn, comesBackOn, approve, open } = await settled();
    await paysOn(1);
    await comesBackOn(3);
    expect(await open()).toEqual([]);
    await expect(approve()).rejects.toMatchObject({ status: 409, code: 'AWAITS_DETAILS' });
  });

  it('survives a crash of its return at every place', async () => {
    const paid = async () => {
      const w = await settled();
      await w.paysOn(1);
      return w;
    };
    expect(await atEveryCrash(paid, (w, crash) => w.comesBackOn(3, 1, crash), outcome)).toBeGreaterThanOrEqual(5);
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(settled, (w, crash) => w.pays(1, undefined, crash), outcome)).toBeGreaterThanOrEqual(5);
    expect(await atEveryCrash(settled, (w, crash) => w.fails(1, crash), outcome)).toBeGreaterThanOrEqual(5);
  });
});
