import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import { PaymentCompleted } from '@claimstream/events-schema/partners/payment-completed';
import { PaymentFailed } from '@claimstream/events-schema/partners/payment-failed';
import { PaymentReturned } from '@claimstream/events-schema/partners/payment-returned';
import { contextAfter, type Handle } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { recordFailed, recordPaid, recordReturned } from '../src/application/record-payment.ts';
import { balanceOf } from '../src/domain/settlement-account.ts';
import { sharePaymentIdOf } from '../src/store/settlements.ts';
import { assessed, indexes, world as newWorld, settlementId, wreck } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

type Payee = 'lienholder' | 'insured';
const idOf = (payee: Payee, attempt = 1) => sharePaymentIdOf(settlementId, payee, attempt);
/** A car worth $14,000 that is not paid off: within the authority of one person. */
const financed = (owedCents: number) => ({
  ...wreck,
  valuation: { ...wreck.valuation, actualCashValueCents: 1_400_000 },
  lienholder: { owedCents, payee: 'payee_bank12345678' },
});
const cents = { lienholder: 800_000, insured: 550_000 };

/** A settlement of $13,500.00, of which $8,000.00 are the lienholder's. */
async function world(owedCents = 800_000) {
  const w = await newWorld(tables);
  await w.settle(financed(owedCents));
  const tell = async <C extends EventContract>(handle: Handle<C>, contract: C, data: DataOf<C>, day: number) => {
    const occurredAt = new Date(Date.UTC(2026, 2, day)).toISOString();
    const tag = `${contract.name} ${(data as { paymentId: string }).paymentId} ${day}`;
    const { detail } = createEvent(contract, data, { ...contextOf(tag), occurredAt });
    const event = contract.consumed.parse(detail) as Parameters<Handle<C>>[0];
    await handle(event, contextAfter(event.metadata, new Date(occurredAt)));
  };
  const over = (crash?: Crash) => (crash ? crash.methods(w.settlements) : w.settlements);
  const about = (payee: Payee, attempt: number) => ({
    claimId: assessed().claimId,
    paymentId: idOf(payee, attempt),
    amountCents: cents[payee],
  });
  return {
    ...w,
    arrives: (payee: Payee, day: number, { attempt = 1, crash, ...so }: Told = {}) =>
      tell(
        recordPaid(over(crash)),
        PaymentCompleted,
        { ...PaymentCompleted.samples[0]!, ...about(payee, attempt), ...so },
        day,
      ),
    fails: (payee: Payee, day: number, { attempt = 1, crash }: Told = {}) =>
      tell(recordFailed(over(crash)), PaymentFailed, { ...PaymentFailed.samples[0]!, ...about(payee, attempt) }, day),
    comesBack: (payee: Payee, day: number, { attempt = 1, crash }: Told = {}) =>
      tell(
        recordReturned(over(crash)),
        PaymentReturned,
        { ...PaymentReturned.samples[0]!, ...about(payee, attempt) },
        day,
      ),
    /** Of the last change. */
    facts: async (name: string) =>
      (await w.fresh.events()).flatMap(({ detailType, detail }) => (detailType === name ? [detail.data as any] : [])),
  };
}
interface Told {
  attempt?: number;
  crash?: Crash;
  amountCents?: number;
}

describe('B13: a settlement with a lienholder’s share', () => {
  it('orders a payment for each, the lienholder first', async () => {
    const w = await world();
    expect(await w.now()).toMatchObject({ state: 'paying', payoutCents: 1_350_000, lienholderCents: 800_000 });
    const requested = await w.facts('Payment.Requested');
    expect(requested).toHaveLength(2);
    expect(requested).toContainEqual(
      expect.objectContaining({
        paymentId: idOf('lienholder'),
        payeeRole: 'lienholder',
        amountCents: 800_000,
        payee: 'payee_bank12345678',
      }),
    );
    const insured = requested.find(({ payeeRole }) => payeeRole === 'insured');
    expect(insured).toMatchObject({ paymentId: idOf('insured'), amountCents: 550_000 });
    expect(insured).not.toHaveProperty('payee');
    expect(insured).not.toHaveProperty('replaces');
  });

  it.each([
    ['the lienholder', 'the customer', 'lienholder', 'insured'],
    ['the customer', 'the lienholder', 'insured', 'lienholder'],
  ] as const)('is paid once when the money of %s and then that of %s arrived', async (_, __, first, second) => {
    const w = await world();
    await w.arrives(first, 2);
    expect(await w.now()).toMatchObject({ state: 'paying' });
    expect(balanceOf((await w.now()).ledger)).toMatchObject({ paidCents: cents[first], incurredCents: 1_350_000 });
    expect(await w.facts('Settlement.Paid')).toEqual([]);
    for (const _ of [1, 2]) await w.arrives(second, 3);
    await w.arrives(first, 2);
    expect(await w.now()).toMatchObject({ state: 'paid' });
    expect(balanceOf((await w.now()).ledger)).toMatchObject({ paidCents: 1_350_000, outstandingCents: 0 });
    expect(await w.facts('Settlement.Paid')).toMatchObject([
      {
        amountCents: 1_350_000,
        paymentId: idOf('insured'),
        payments: [
          { payeeRole: 'lienholder', amountCents: 800_000, paymentId: idOf('lienholder') },
          { payeeRole: 'insured', amountCents: 550_000, paymentId: idOf('insured') },
        ],
      },
    ]);
  });

  it('pays the lienholder alone if they are owed more', async () => {
    const w = await world(2_600_000);
    expect(await w.facts('Payment.Requested')).toMatchObject([{ payeeRole: 'lienholder', amountCents: 1_350_000 }]);
    await w.arrives('lienholder', 2, { amountCents: 1_350_000 });
    expect(await w.now()).toMatchObject({ state: 'paid' });
    expect(await w.facts('Settlement.Paid')).toMatchObject([
      { amountCents: 1_350_000, payments: [{ payeeRole: 'lienholder' }], paymentId: idOf('lienholder') },
    ]);
  });

  it('refuses a payment of another amount, and one that arrives twice', async () => {
    const w = await world();
    await expect(w.arrives('insured', 2, { amountCents: 1_350_000 })).rejects.toThrow('another amount');
    await w.fails('insured', 2);
    await w.approve();
    await w.arrives('insured', 3, { attempt: 2 });
    await expect(w.arrives('insured', 4)).rejects.toThrow('paid twice');
  });

  it('asks the customer alone if their money came back, and pays it again', async () => {
    const w = await world();
    await w.arrives('lienholder', 2);
    await w.arrives('insured', 2);
    for (const _ of [1, 2]) await w.comesBack('insured', 3);
    expect(await w.now()).toMatchObject({ state: 'payment-returned' });
    expect(balanceOf((await w.now()).ledger)).toMatchObject({ paidCents: 800_000, outstandingCents: 550_000 });
    expect(await w.facts('Settlement.Payment.Returned')).toMatchObject([
      { payeeRole: 'insured', amountCents: 550_000, paymentId: idOf('insured') },
    ]);
    // A late message about the payment that came back changes nothing.
    await w.arrives('insured', 2);
    await w.confirmDetails({ payee: 'payee_7Hq2w9Lm' });
    expect(await w.facts('Payment.Requested')).toMatchObject([
      {
        paymentId: idOf('insured', 2),
        amountCents: 550_000,
        payee: 'payee_7Hq2w9Lm',
        replaces: [idOf('insured')],
      },
    ]);
    await w.arrives('insured', 5, { attempt: 2 });
    expect(await w.now()).toMatchObject({ state: 'paid' });
    expect(await w.facts('Settlement.Paid')).toMatchObject([{ paymentId: idOf('insured', 2) }]);
  });

  it('goes to a supervisor if the lienholder’s money came back or failed, and orders that alone again', async () => {
    const w = await world();
    await w.arrives('insured', 2);
    await w.comesBack('lienholder', 3);
    expect(await w.now()).toMatchObject({ state: 'payment-failed', approvalReason: 'PAYMENT_FAILED' });
    expect(await w.facts('Settlement.Payment.Returned')).toMatchObject([{ payeeRole: 'lienholder' }]);
    expect(await w.facts('Settlement.Approval.Requested')).toMatchObject([{ reasonCode: 'PAYMENT_FAILED' }]);
    await expect(w.confirmDetails({ payee: 'payee_7Hq2w9Lm' })).rejects.toMatchObject({ status: 409 });
    await w.approve();
    expect(await w.now()).toMatchObject({ state: 'paying' });
    expect((await w.now()).approvalReason).toBeUndefined();
    for (const _ of [1, 2]) await w.fails('lienholder', 4, { attempt: 2 });
    await w.fails('lienholder', 4); // of an earlier payment
    expect(await w.now()).toMatchObject({ state: 'payment-failed' });
    expect(await w.facts('Settlement.Approval.Requested')).toHaveLength(1);
    await w.approve();
    expect(await w.facts('Payment.Requested')).toMatchObject([
      { paymentId: idOf('lienholder', 3), replaces: [idOf('lienholder', 2), idOf('lienholder')] },
    ]);
    await w.arrives('lienholder', 5, { attempt: 3 });
    expect(await w.now()).toMatchObject({ state: 'paid' });
    expect((await w.now()).shares).toMatchObject([{ attempt: 3, paidBy: idOf('lienholder', 3) }, { attempt: 1 }]);
  });

  it('is not declined while a share is on its way or after it arrived, but once every share failed', async () => {
    const w = await world();
    await w.fails('lienholder', 2);
    await expect(w.decline()).rejects.toMatchObject({ status: 409, code: 'PAID_IN_PART' });
    expect((await w.open())[0]).toMatchObject({ may: { approve: true, decline: false } });
    await w.arrives('insured', 3);
    await expect(w.decline()).rejects.toMatchObject({ status: 409, code: 'PAID_IN_PART' });
    const other = await world();
    await other.fails('lienholder', 2);
    await other.fails('insured', 3);
    expect((await other.open())[0]).toMatchObject({ may: { approve: true, decline: true } });
    expect(await other.decline()).toBe('declined');
  });

  it('is not replaced by a correction while one share is on its way, though the other failed', async () => {
    const w = await world();
    await w.fails('lienholder', 2);
    expect(await w.now()).toMatchObject({ state: 'payment-failed' });
    await w.assess(2, 360_000);
    expect(await w.round(2)).toMatchObject({ state: 'awaiting-earlier' });
    expect(await w.now()).toMatchObject({
      state: 'payment-failed',
      shares: [{ state: 'failed' }, { state: 'paying' }],
    });
    await w.roundFails(1);
    expect(await w.now()).toMatchObject({ state: 'released' });
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 310_000 });
  });

  it('is not released by a withdrawal while one share is on its way, but as soon as that failed, too', async () => {
    const w = await world();
    await w.fails('lienholder', 2);
    await w.withdrawn();
    expect(await w.now()).toMatchObject({ state: 'payment-failed' });
    await w.roundFails(1);
    expect(await w.now()).toMatchObject({ state: 'released' });
    expect(balanceOf((await w.now()).ledger)).toEqual({ incurredCents: 0, outstandingCents: 0, paidCents: 0 });
  });

  it('keeps the return of a payment that no longer pays anything, and sends no event', async () => {
    const w = await world();
    await w.fails('lienholder', 2);
    await w.approve();
    await w.comesBack('lienholder', 3);
    expect(await w.now()).toMatchObject({ state: 'paying', returns: [{ paymentId: idOf('lienholder') }] });
    expect(await w.facts('Settlement.Payment.Returned')).toEqual([]);
  });

  it('survives a crash at every place', async () => {
    const half = async () => {
      const w = await world();
      await w.arrives('insured', 2);
      return w;
    };
    const whole = async () => {
      const w = await half();
      await w.arrives('lienholder', 2);
      return w;
    };
    const seen = (w: Awaited<ReturnType<typeof world>>) => w.fresh.state();
    expect(await atEveryCrash(half, (w, crash) => w.arrives('lienholder', 3, { crash }), seen)).toBeGreaterThan(3);
    expect(await atEveryCrash(half, (w, crash) => w.fails('lienholder', 3, { crash }), seen)).toBeGreaterThan(3);
    expect(await atEveryCrash(whole, (w, crash) => w.comesBack('insured', 3, { crash }), seen)).toBeGreaterThan(3);
    expect(await atEveryCrash(whole, (w, crash) => w.comesBack('lienholder', 3, { crash }), seen)).toBeGreaterThan(3);
  });
});
