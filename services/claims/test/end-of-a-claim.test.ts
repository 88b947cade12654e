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
  ] as const)('is closed as paid, told once: %s', async (_, order) => {
    const w = await assessed();
    await w.wait('settlement');
    const told = new Map<string, OutgoingEvent>();
    for (const step of order) {
      await w[step]();
      for (const event of await w.fresh.events()) told.set(event.detail.metadata.id, event);
    }
    expect(w.ended).toContain('settlement');
    expect(w.wentBack).toEqual([]);
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
    ['as it happened', ['paid', 'returned', 'paidAgain']],
    ['twice, in another order', ['paidAgain', 'returned', 'paid', 'paidAgain', 'returned', 'paid']],
  ] as const)('C8: shows since when a payment is back, until another one arrived: told %s', async (_, order) => {
    const w = await assessed();
    await w.wait('settlement');
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

  it('is closed as paid where the money comes back at once, for it is still owed', async () => {
    const w = await assessed();
    await w.wait('settlement');
    await w.finalized();
    await w.paid();
    await w.returned();
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid' });
  });

  it('keeps a return of a claim that was paid before its payments were kept', async () => {
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

  it('is closed where nothing is payable', async () => {
    const w = await assessed();
    await w.wait('settlement');
    await w.finalized(0);
    expect(w.ended).toEqual(expect.arrayContaining(['settlement']));
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'nothing-payable' });
  });

  it('shows to a person past the deadline of its settlement, until it is closed', async () => {
    const w = await assessed();
    await w.wait('settlement');
    expect((await w.overdue()).reviews).toEqual([]);
    await w.wait('settlement', 'a later token', undefined, true);
    await w.wait('settlement', 'another', undefined, true);
    expect((await w.reviews()).reviews).toEqual([]);
    expect((await w.overdue()).reviews).toMatchObject([{ claimId, reasons: ['SETTLEMENT_OVERDUE'] }]);
    await w.finalized();
    await w.paid();
    expect(w.ended).toContain('another');
    expect((await w.overdue()).reviews).toEqual([]);
  });

  it('is not closed before the decision', async () => {
    const w = await reviewedClaim(tables);
    await w.wait('settlement');
    expect(w.wentBack).toEqual(['ClaimInReview']);
    expect(await w.claim()).toMatchObject({ state: 'review' });
  });

  it('is closed where it was denied by whoever enters the wait for its settlement, and no wait ends before', async () => {
    const w = await assessed();
    await w.wait('settlement');
    const { item, version } = (await w.claims.get(claimId))!;
    // The end of the wait was lost when the payout was declined, and an adjuster denied the claim since.
    await w.claims.transition({ ...item, state: 'review' }, version, []);
    await w.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' });
    expect(w.wentBack).toEqual(['ClaimNotClosed']);
    await w.wait('settlement', 'again');
    expect(w.ended.at(-1)).toBe('again');
    expect(w.wentBack).toEqual(['ClaimNotClosed']);
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'denied' });
  });

  it('survives a crash at every place', async () => {
    const waiting = async () => {
      const w = await assessed();
      await w.wait('settlement');
      return w;
    };
    expect(await atEveryCrash(waiting, (w, crash) => w.finalized(undefined, crash), outcome)).toBeGreaterThanOrEqual(4);
    expect(await atEveryCrash(waiting, (w, crash) => w.paid(crash), outcome)).toBeGreaterThanOrEqual(6);
    const paid = async () => {
      const w = await waiting();
      await w.paid();
      return w;
    };
    expect(await atEveryCrash(paid, (w, crash) => w.returned(crash), outcome)).toBeGreaterThanOrEqual(4);
    const over = async () => {
      const w = await waiting();
      await w.finalized();
      await w.paid();
      return w;
    };
    expect(await atEveryCrash(over, (w, crash) => w.wait('settlement', 'later', crash), outcome)).toBe(4);
  });
});
