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
    for (const step of order) await w[step]();
    expect(w.ended).toContain('settlement');
    await w.close();
    await w.close();
    expect(await w.claim()).toMatchObject({
      state: 'closed',
      outcome: 'paid',
      paidCents: 310_000,
      payoutCents: 310_000,
    });
    const { timeline } = await w.claim();
    expect(new Set(timeline.map(({ what }) => what)).size).toBe(timeline.length);
    expect((await w.fresh.events())[0]).toMatchObject({
      detailType: 'Claim.Closed',
      detail: { data: { outcome: 'paid', paidCents: 310_000 } },
    });
  });

  it.each([
    ['as it happened', ['paid', 'returned', 'paidAgain']],
    ['twice, in another order', ['paidAgain', 'returned', 'paid', 'paidAgain', 'returned', 'paid']],
  ] as const)('C8: shows since when a payment is back, until another one arrived: told %s', async (_, order) => {
    const w = await assessed();
    await w.wait('settlement');
    await w.finalized();
    await w.paid();
    await w.close();
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
    await w.close();
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid' });
    expect(await w.fresh.events()).toMatchObject([{ detail: { data: { outcome: 'paid', paidCents: 0 } } }]);
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
    await w.close();
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
    await w.close();
    expect((await w.overdue()).reviews).toEqual([]);
  });

  it('is not closed before the decision', async () => {
    const w = await reviewedClaim(tables);
    expect(await w.close()).toEqual({ state: 'review' });
    expect(await w.claim()).toMatchObject({ state: 'review' });
  });

  it('survives a crash at every place', async () => {
    const waiting = async () => {
      const w = await assessed();
      await w.wait('settlement');
      return w;
    };
    expect(await atEveryCrash(waiting, (w, crash) => w.finalized(undefined, crash), outcome)).toBeGreaterThanOrEqual(6);
    expect(await atEveryCrash(waiting, (w, crash) => w.paid(crash), outcome)).toBeGreaterThanOrEqual(8);
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
    expect(await atEveryCrash(over, (w, crash) => w.close(crash), outcome)).toBe(4);
  });
});
