import type { OutgoingEvent } from '@claimstream/events-schema';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { assessedClaim, indexes, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const assessed = () => assessedClaim(tables);

describe('the end of a claim', () => {
  it.each([
    ['settled, paid', ['finalized', 'paid']],
    ['paid, settled', ['paid', 'finalized']],
    ['all of it twice', ['paid', 'finalized', 'paid', 'finalized']],
  ] as const)('is closed as paid, with one event: %s', async (_, order) => {
    const w = await assessed();
    const told = new Map<string, OutgoingEvent>();
    for (const step of order) {
      await w[step]();
      for (const event of await w.fresh.events()) told.set(event.detail.metadata.id, event);
    }
    expect(await w.claim()).toMatchObject({
      state: 'closed',
      outcome: 'paid',
      paidCents: 310_000,
      payoutCents: 310_000,
    });
    const { timeline } = await w.claim();
    expect(new Set(timeline.map(({ what }) => what)).size).toBe(timeline.length);
    expect([...told.values()].filter(({ detailType }) => detailType === 'Claim.Closed')).toMatchObject([
      { detail: { data: { outcome: 'paid', paidCents: 310_000 } } },
    ]);
  });

  it.each([
    ['in order', ['paid', 'returned', 'paidAgain']],
    ['twice, in another order', ['paidAgain', 'returned', 'paid', 'paidAgain', 'returned', 'paid']],
  ] as const)('C8: shows since when a payment is back, until another one arrives: %s', async (_, order) => {
    const w = await assessed();
    await w.finalized();
    await w.paid();
    await w.returned();
    const back = { state: 'closed', outcome: 'paid', paymentReturnedAt: '2026-03-03T00:00:00.000Z' };
    expect(await w.claim()).toMatchObject(back);
    expect(await w.show()).toMatchObject(back);
    expect((await w.claim()).paidCents).toBeUndefined();
    const before = await w.claim();
    await w.paid();
    await w.returned();
    expect(await w.claim()).toEqual(before);
    for (const step of order) await w[step]();
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid', paidCents: 310_000 });
    expect((await w.claim()).paymentReturnedAt).toBeUndefined();
    expect((await w.claim()).timeline.slice(-2).map(({ what }) => what)).toEqual(['payment-returned', 'paid']);
  });

  it('is closed as paid even if the money comes back at once, because it is still owed', async () => {
    const w = await assessed();
    await w.finalized();
    await w.paid();
    await w.returned();
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid' });
  });

  it('keeps the return of a payment that was made before payments were recorded', async () => {
    const w = await assessed();
    await w.finalized();
    await w.paid();
    const { item, version } = (await w.claims.get(claimId))!;
    await w.claims.update({ ...item, payments: undefined }, version);
    await w.paid();
    expect((await w.claim()).timeline.filter(({ what }) => what === 'paid')).toHaveLength(1);
    await w.returned();
    expect((await w.claim()).paidCents).toBeUndefined();
  });

  it('closes the claim if nothing is payable', async () => {
    const w = await assessed();
    await w.finalized(0);
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'nothing-payable' });
  });

  it('shows to a person past the settlement deadline, until the claim is closed', async () => {
    const w = await assessed();
    await w.sweep(6.9);
    expect((await w.overdue()).reviews).toEqual([]);
    await w.sweep(7);
    await w.sweep(8);
    expect((await w.reviews()).reviews).toEqual([]);
    expect((await w.overdue()).reviews).toMatchObject([{ claimId, reasons: ['SETTLEMENT_OVERDUE'] }]);
    await w.finalized();
    await w.paid();
    expect((await w.overdue()).reviews).toEqual([]);
  });

  it('shows once, with the day a sweep found it, and again when the new assessment is late', async () => {
    const w = await assessed();
    await w.sweep(7);
    const { settlementDeadlinePassedAt } = await w.claim();
    await w.sweep(30);
    expect((await w.claim()).settlementDeadlinePassedAt).toBe(settlementDeadlinePassedAt);
    await w.revise('correction');
    expect((await w.overdue()).reviews).toEqual([]);
    await w.sweep(31);
    expect((await w.overdue()).reviews).toMatchObject([{ claimId }]);
  });

  it('is not late if the claim waits for a person or is over', async () => {
    const reviewed = await reviewedClaim(tables);
    await reviewed.sweep(30);
    expect((await reviewed.overdue()).reviews).toEqual([]);
    const w = await assessed();
    await w.finalized();
    await w.paid();
    const before = await w.claim();
    await w.sweep(30);
    expect(await w.claim()).toEqual(before);
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(assessed, (w, crash) => w.finalized(undefined, crash), outcome)).toBe(4);
    expect(await atEveryCrash(assessed, (w, crash) => w.paid(crash), outcome)).toBe(4);
    expect(await atEveryCrash(assessed, (w, crash) => w.sweep(7, crash), outcome)).toBeGreaterThanOrEqual(4);
    const paid = async () => {
      const w = await assessed();
      await w.paid();
      return w;
    };
    expect(await atEveryCrash(paid, (w, crash) => w.returned(crash), outcome)).toBeGreaterThanOrEqual(4);
  });
});
