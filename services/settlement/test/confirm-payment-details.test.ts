import { deriveId } from '@claimstream/lambda-kit';
import { atEveryCrash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { paymentIdOf } from '../src/store/settlements.ts';
import { indexes, world as newWorld, outcome, settlementId, wreck } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const payee = 'payee_7Hq2w9Lm';
const returned = async (so: object = {}) => {
  const w = await newWorld(tables);
  await w.settle(so);
  await w.paysOn(1);
  await w.comesBackOn(3);
  return w;
};
const [first, second] = [1, 2].map((attempt) => paymentIdOf(settlementId, attempt));

describe('bank details that a customer confirms', () => {
  it.each([
    ['on file', undefined],
    ['elsewhere', payee],
  ])('C8: order the money again to an account %s, by a new payment of the same journey', async (_, account) => {
    const { confirmDetails, fresh, paysOn, now } = await returned();
    expect(await confirmDetails({ payee: account })).toEqual({ settlementId, state: 'paying' });
    const [event] = await fresh.events();
    expect(event).toMatchObject({
      detailType: 'Payment.Requested',
      detail: {
        metadata: { correlationId: contextOf('any').correlationId },
        data: { paymentId: second, amountCents: 310_000, replaces: [first] },
      },
    });
    expect((event!.detail as any).data.payee).toBe(account);
    await paysOn(4, 2);
    expect(await now()).toMatchObject({ state: 'paid', paidBy: second });
  });

  it('order it once, however often and concurrently they are confirmed, and never elsewhere than first said', async () => {
    const { confirmDetails, now } = await returned();
    await Promise.all([confirmDetails({ payee }), confirmDetails({ payee })]);
    expect(await confirmDetails({ payee })).toMatchObject({ state: 'paying' });
    expect(await now()).toMatchObject({ paymentAttempt: 2, payee });
    await expect(confirmDetails({ payee: 'payee_another1' })).rejects.toMatchObject({ code: 'DETAILS_CONFIRMED' });
  });

  it('send the ids of all earlier payments, newest first', async () => {
    const { confirmDetails, paysOn, comesBackOn, fresh } = await returned();
    await confirmDetails();
    await paysOn(4, 2);
    await comesBackOn(5, 2);
    await confirmDetails();
    expect(await fresh.events()).toMatchObject([{ detail: { data: { replaces: [second, first] } } }]);
  });

  it('are required only after a return, and only from the claim’s customer', async () => {
    const paid = await newWorld(tables);
    await paid.settle();
    await paid.paysOn(1);
    await expect(paid.confirmDetails()).rejects.toMatchObject({ status: 409, code: 'NOTHING_RETURNED' });
    const { confirmDetails, now } = await returned();
    const stranger = confirmDetails({ customerId: deriveId('a stranger') });
    await expect(stranger).rejects.toMatchObject({ status: 404, code: 'NOT_SETTLED' });
    expect(await now()).toMatchObject({ state: 'payment-returned' });
  });

  it('wait for a supervisor if a payout above authority goes to another account', async () => {
    const above = async () => {
      const w = await newWorld(tables);
      await w.settle(wreck);
      await w.approve();
      await w.paysOn(1, 1, undefined, 1_950_000);
      await w.comesBackOn(3);
      return w;
    };
    const elsewhere = await above();
    expect(await elsewhere.confirmDetails({ payee })).toMatchObject({ state: 'awaiting-approval' });
    expect(await elsewhere.open()).toMatchObject([{ reasonCode: 'ABOVE_AUTHORITY' }]);
    await elsewhere.approve();
    expect(await elsewhere.fresh.events()).toMatchObject([{ detail: { data: { payee, paymentId: second } } }]);
    const same = await above();
    expect(await same.confirmDetails()).toMatchObject({ state: 'paying' });
  });

  it('order nothing while a person holds the claim for fraud', async () => {
    const { confirmDetails, confirm, names } = await returned();
    await confirm();
    expect(await confirmDetails()).toMatchObject({ state: 'awaiting-approval' });
    expect(await names()).toEqual(['Settlement.Approval.Requested']);
  });

  it('survive a crash at every place', async () => {
    expect(await atEveryCrash(returned, (w, crash) => w.confirmDetails({}, crash), outcome)).toBeGreaterThanOrEqual(4);
  });
});
