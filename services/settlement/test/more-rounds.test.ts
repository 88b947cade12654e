import { staffAlias } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { balanceOf } from '../src/domain/settlement-account.ts';
import { paymentIdOf } from '../src/store/settlements.ts';
import {
  assessed,
  indexes,
  world as newWorld,
  outcome,
  policy,
  settlementId,
  settlementOf,
  supervisorId,
  wreck,
} from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);
const { claimId, customerId } = assessed();
/** A repair of 432,000 was paid: 382,000 after the deductible of 50,000. */
const paid = async () => {
  const w = await world();
  await w.settle({ estimateCents: 432_000 });
  await w.roundPays(1, 382_000);
  return w;
};
/** A car so valuable that a costly repair is no total loss. */
const dearCar = async (w: Awaited<ReturnType<typeof world>>) => {
  await w.settlements.recordPolicy({ ...policy, vehicleValueCents: 4_000_000 });
  return w;
};
const onItsWay = async () => {
  const w = await world();
  await w.settle({ estimateCents: 432_000 });
  return w;
};
const waiting = async () => {
  const w = await dearCar(await world());
  await w.settle({ estimateCents: 1_700_000, severity: 'severe' });
  return w;
};

describe('a supplement', () => {
  it('C1: pays the addition, with the deductible once', async () => {
    const w = await paid();
    await w.assess(2, 612_000);
    expect(await w.round(2)).toMatchObject({
      state: 'paying',
      payoutCents: 180_000,
      paidBeforeCents: 382_000,
      round: 2,
    });
    const finalized = (await w.fresh.events()).find(({ detailType }) => detailType === 'Settlement.Finalized');
    expect(finalized).toMatchObject({ detail: { data: { payoutCents: 180_000, paidBeforeCents: 382_000, round: 2 } } });
    await w.roundPays(2, 180_000);
    expect((await w.fresh.events()).at(-1)).toMatchObject({
      detailType: 'Settlement.Paid',
      detail: { data: { amountCents: 180_000, paidInAllCents: 562_000, round: 2 } },
    });
    expect(await w.round(1)).toMatchObject({ state: 'paid', payoutCents: 382_000 });
    expect(await w.show()).toMatchObject({
      settlementId: settlementOf(2),
      round: 2,
      payoutCents: 180_000,
      paidBeforeCents: 382_000,
      earlierRounds: [{ settlementId, round: 1, state: 'paid', payoutCents: 382_000 }],
    });
  });

  it('is settled once, however often its event comes, and an earlier round never again', async () => {
    const w = await paid();
    await w.assess(2, 612_000);
    const before = await w.fresh.items();
    await w.assess(2, 612_000, {}, undefined);
    await w.settle({ estimateCents: 432_000 }, 'told again by another event');
    expect(await w.fresh.items()).toEqual(before);
  });

  it('pays nothing if no more is owed than was paid', async () => {
    const w = await paid();
    await w.assess(2, 432_000);
    expect(await w.round(2)).toMatchObject({ state: 'nothing-payable', payoutCents: 0, ledger: [] });
  });

  it.each([
    [1_550_000, 'paying'],
    [1_550_001, 'awaiting-approval'],
  ])('counts towards authority with earlier payments: %d in all is %s', async (estimateCents, state) => {
    const w = await dearCar(await paid());
    await w.assess(2, estimateCents, { severity: 'severe' });
    expect(await w.round(2)).toMatchObject({ state, payoutCents: estimateCents - 50_000 - 382_000 });
  });

  it('leaves money that the bank sent back first in line: its customer must act', async () => {
    const w = await world();
    await w.settle({});
    await w.paysOn(2);
    await w.comesBackOn(3);
    await w.assess(2, 612_000);
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 252_000, paidBeforeCents: 310_000 });
    expect(await w.show({ sub: customerId })).toMatchObject({ settlementId, state: 'payment-returned' });
    expect(await w.confirmDetails()).toEqual({ settlementId, state: 'paying' });
    expect(await w.show({ sub: customerId })).toMatchObject({ settlementId: settlementOf(2) });
  });

  it('survives a crash at every place', async () => {
    await atEveryCrash(paid, (w, crash) => w.assess(2, 612_000, {}, crash), outcome);
  });
});

describe('a correction', () => {
  it('releases a waiting reserve, and only the new one is paid', async () => {
    const w = await waiting();
    await w.assess(2, 432_000);
    expect(await w.round(1)).toMatchObject({ state: 'released' });
    expect(balanceOf((await w.round(1)).ledger)).toEqual({ incurredCents: 0, outstandingCents: 0, paidCents: 0 });
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 382_000, paidBeforeCents: 0 });
    const events = await w.fresh.events();
    expect(events.find(({ detailType }) => detailType === 'Settlement.Released')).toMatchObject({
      detail: { data: { settlementId, round: 1 } },
    });
    expect(await w.open()).toEqual([]);
    await expect(w.approve()).rejects.toMatchObject({ status: 409, code: 'PAYOUT_RELEASED' });
    await expect(w.decline()).rejects.toMatchObject({ status: 409, code: 'NOTHING_TO_DECLINE' });
  });

  it('waits while the earlier money is on its way, and subtracts it once it arrived', async () => {
    const w = await onItsWay();
    await w.assess(2, 612_000);
    expect(await w.round(2)).toMatchObject({ state: 'awaiting-earlier', ledger: [] });
    await expect(w.approve(settlementOf(2))).rejects.toMatchObject({ code: 'AWAITS_EARLIER_PAYMENT' });
    await w.roundPays(1, 382_000);
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 180_000, paidBeforeCents: 382_000 });
    const before = await w.fresh.items();
    await w.roundPays(1, 382_000);
    expect(await w.fresh.items()).toEqual(before);
  });

  it('pays the whole if the earlier money did not arrive, and first asks the provider about it', async () => {
    const w = await onItsWay();
    await w.assess(2, 412_000);
    await w.roundFails(1);
    expect(await w.round(1)).toMatchObject({ state: 'released' });
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 362_000, paidBeforeCents: 0 });
    const requested = (await w.fresh.events()).find(({ detailType }) => detailType === 'Payment.Requested');
    expect(requested).toMatchObject({ detail: { data: { replaces: [paymentIdOf(settlementId, 1)] } } });
  });

  it('does not wait forever for a round whose order partners gave up, because money from before it arrived after all', async () => {
    const stuck = async () => {
      const w = await onItsWay();
      await w.roundFails(1);
      await w.assess(2, 612_000);
      await w.assess(3, 700_000);
      return w;
    };
    const w = await stuck();
    expect(await w.round(3)).toMatchObject({ state: 'awaiting-earlier' });
    await w.roundPays(1, 382_000);
    expect(await w.round(2)).toMatchObject({ state: 'paying', paymentAttempt: 2, payoutCents: 180_000 });
    await w.roundPays(2, 180_000, 2);
    expect(await w.round(3)).toMatchObject({ state: 'paying', payoutCents: 88_000, paidBeforeCents: 562_000 });
    await atEveryCrash(stuck, (again, crash) => again.roundPays(1, 382_000, 1, crash), outcome);
  });

  it('is computed anew if the earlier money arrived after all', async () => {
    const w = await onItsWay();
    await w.assess(2, 612_000);
    await w.roundFails(1);
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 562_000 });
    await w.roundPays(1, 382_000);
    expect(await w.round(1)).toMatchObject({ state: 'paid' });
    expect(balanceOf((await w.round(1)).ledger)).toEqual({
      incurredCents: 382_000,
      outstandingCents: 0,
      paidCents: 382_000,
    });
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 180_000, paymentAttempt: 2 });
    expect(balanceOf((await w.round(2)).ledger)).toMatchObject({ outstandingCents: 180_000 });
    const requested = (await w.fresh.events()).filter(({ detailType }) => detailType === 'Payment.Requested').at(-1);
    expect(requested).toMatchObject({
      detail: { data: { amountCents: 180_000, replaces: [paymentIdOf(settlementOf(2), 1)] } },
    });
  });

  it('survives a crash at every place, of itself and of the payment that it waits for', async () => {
    await atEveryCrash(waiting, (w, crash) => w.assess(2, 432_000, {}, crash), outcome);
    const both = async () => {
      const w = await onItsWay();
      await w.assess(2, 612_000);
      return w;
    };
    await atEveryCrash(both, (w, crash) => w.roundPays(1, 382_000, 1, crash), outcome);
    await atEveryCrash(both, (w, crash) => w.roundFails(1, 1, crash), outcome);
  });
});

describe('a payout that a supervisor declines', () => {
  it('C6: sends one event, keeps its reserve in the books until it is decided anew, and is not approved any more', async () => {
    const w = await waiting();
    expect(await w.open()).toMatchObject([{ may: { approve: true, decline: true } }]);
    expect(await w.decline()).toBe('declined');
    expect(await w.decline()).toBe('declined');
    expect(balanceOf((await w.now()).ledger)).toMatchObject({ outstandingCents: (await w.now()).payoutCents });
    const [event, ...more] = await w.fresh.events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      detailType: 'Settlement.Declined',
      detail: { data: { round: 1, reasonCode: 'APPROVAL_DECLINED' } },
    });
    expect(JSON.stringify(event)).not.toMatch(/bill|7a3f6a52/);
    expect(await w.open()).toEqual([]);
    expect(await w.show()).toMatchObject({ declined: { by: supervisorId, reason: 'The estimate has no bill.' } });
    expect(JSON.stringify(await w.show({ sub: customerId }))).not.toContain('bill');
    await expect(w.approve()).rejects.toMatchObject({ status: 409, code: 'PAYOUT_DECLINED' });
    await w.assess(2, 432_000);
    expect(await w.round(1)).toMatchObject({ state: 'released' });
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 382_000 });
    expect(await w.show()).toMatchObject({ earlierRounds: [{ round: 1, declined: 'The estimate has no bill.' }] });
  });

  it('may have a failed payment, but is not paid, on its way or owed after a return', async () => {
    const w = await onItsWay();
    await expect(w.decline()).rejects.toMatchObject({ status: 409, code: 'NOTHING_TO_DECLINE' });
    await w.roundFails(1);
    expect(await w.decline()).toBe('declined');
    const back = await world();
    await back.settle(wreck);
    await back.approve();
    await back.paysOn(2, 1, undefined, 1_950_000);
    await back.comesBackOn(3);
    await back.confirmDetails({ payee: 'payee_7Hq2w9Lm' });
    expect(await back.open()).toMatchObject([{ may: { approve: true, decline: false } }]);
    await expect(back.decline()).rejects.toMatchObject({ status: 409, code: 'PAID_BEFORE' });
  });

  it('is declined by nobody who decided about the claim, or whom it pays', async () => {
    const w = await world();
    await w.settle({ ...wreck, handledBy: [staffAlias(claimId, supervisorId)] });
    await expect(w.decline()).rejects.toMatchObject({ status: 403, code: 'OWN_ASSESSMENT' });
    const own = { sub: customerId };
    await expect(w.decline(settlementId, own)).rejects.toMatchObject({ status: 403, code: 'OWN_PAYOUT' });
    await expect(w.decline(settlementOf(7))).rejects.toMatchObject({ status: 404, code: 'APPROVAL_NOT_FOUND' });
  });

  it('survives a crash at every place', async () => {
    await atEveryCrash(waiting, (w, crash) => w.decline(settlementId, {}, crash), outcome);
  });
});

describe('a claim on which nothing is owed any more', () => {
  it('releases its reserve when it is denied again', async () => {
    const w = await waiting();
    await w.decline();
    await w.denied(2);
    await w.denied(2);
    expect(await w.round(1)).toMatchObject({ state: 'released' });
    expect(await w.names()).toEqual(['Settlement.Released']);
  });

  it('is not settled if it was withdrawn before its assessment came', async () => {
    const w = await world();
    await w.withdrawn();
    await w.settle({});
    expect(await w.fresh.events()).toEqual([]);
    await w.assess(2, 432_000);
    expect(await w.round(2)).toMatchObject({ state: 'paying' });
  });

  it('is not paid by a payment that failed after it was withdrawn; money that arrives counts as paid', async () => {
    const w = await onItsWay();
    await w.withdrawn();
    expect(await w.round(1)).toMatchObject({ state: 'paying' });
    await w.roundFails(1);
    expect(await w.round(1)).toMatchObject({ state: 'released' });
    await expect(w.approve()).rejects.toMatchObject({ code: 'PAYOUT_RELEASED' });
    await w.roundPays(1, 382_000);
    expect(await w.round(1)).toMatchObject({ state: 'paid' });
  });

  it('is paid by the next round where it was opened again before the payment failed', async () => {
    const withdrawnAndReopened = async () => {
      const w = await onItsWay();
      await w.withdrawn();
      await w.assess(2, 432_000);
      return w;
    };
    const w = await withdrawnAndReopened();
    expect(await w.round(2)).toMatchObject({ state: 'awaiting-earlier' });
    await w.roundFails(1);
    expect(await w.round(1)).toMatchObject({ state: 'released' });
    expect(await w.round(2)).toMatchObject({ state: 'paying', payoutCents: 382_000 });
    await atEveryCrash(withdrawnAndReopened, (again, crash) => again.roundFails(1, 1, crash), outcome);
  });

  it('survives a crash at every place', async () => {
    await atEveryCrash(waiting, (w, crash) => w.withdrawn(1, crash), outcome);
  });
});

describe('authority', () => {
  it.each([
    [300_000, 'paying', undefined],
    [300_001, 'declined', 'NO_PERSON_SAW_IT'],
  ])('of no person: the model’s estimate of %d is %s', async (estimateCents, state, reasonCode) => {
    const w = await world();
    await w.settle({ estimateCents, assessedBy: 'model', handledBy: [] });
    expect(await w.now()).toMatchObject({ state });
    const declined = (await w.fresh.events()).find(({ detailType }) => detailType === 'Settlement.Declined');
    expect((declined?.detail as any)?.data.reasonCode).toBe(reasonCode);
  });

  it.each([
    [1_550_000, 'paying'],
    [1_550_001, 'awaiting-approval'],
  ])('C4: of one person: a repair of %d is %s', async (estimateCents, state) => {
    const w = await dearCar(await world());
    await w.settle({ estimateCents, severity: 'severe', handledBy: [] });
    expect(await w.now()).toMatchObject({ state, payoutCents: estimateCents - 50_000, totalLoss: false });
  });

  it('of two: nobody who decided about the claim, and any other supervisor, adjuster or not', async () => {
    const w = await world();
    const assessor = '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10';
    const both = ['adjusters', 'supervisors'];
    await w.settle({ ...wreck, handledBy: [staffAlias(claimId, assessor)] });
    expect(await w.show({ sub: assessor, groups: both })).toMatchObject({
      may: { approve: false, decline: false, why: 'OWN_ASSESSMENT' },
    });
    await expect(w.approve(settlementId, undefined, { sub: assessor, groups: both })).rejects.toMatchObject({
      status: 403,
      code: 'OWN_ASSESSMENT',
    });
    await expect(w.approve(settlementId, undefined, { sub: assessor })).rejects.toMatchObject({ status: 403 });
    expect(await w.approve(settlementId, undefined, { groups: both })).toBe('paying');
  });
});
