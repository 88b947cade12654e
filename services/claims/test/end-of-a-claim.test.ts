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
    await expect(w.close()).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION', from: 'review' });
  });

  it('survives a crash at every place', async () => {
    const waiting = async () => {
      const w = await assessed();
      await w.wait('settlement');
      return w;
    };
    expect(await atEveryCrash(waiting, (w, crash) => w.finalized(undefined, crash), outcome)).toBeGreaterThanOrEqual(6);
    expect(await atEveryCrash(waiting, (w, crash) => w.paid(crash), outcome)).toBeGreaterThanOrEqual(8);
    const over = async () => {
      const w = await waiting();
      await w.finalized();
      await w.paid();
      return w;
    };
    expect(await atEveryCrash(over, (w, crash) => w.close(crash), outcome)).toBe(4);
  });
});
