import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { acceptedClaim, outcome } from './claims-at-work.ts';
import { claimId, cleared, damageJudged, damageRead } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(['customer', 'open']);
});
afterAll(() => tables.stop());
const world = () => acceptedClaim(tables);
const reviewed = async () => {
  const w = await world();
  await w.document();
  await w.fraud();
  await w.assess();
  return w;
};
const assessed = async () => {
  const w = await reviewed();
  await w.decide({ decision: 'approve', severity: 'moderate', estimateCents: 180_000 });
  return w;
};

describe('the wait for evidence', () => {
  it.each([
    ['wait, document, fraud', ['wait', 'document', 'fraud']],
    ['document, wait, fraud', ['document', 'wait', 'fraud']],
    ['fraud, document, wait', ['fraud', 'document', 'wait']],
    ['fraud, wait, fraud, document, document', ['fraud', 'wait', 'fraud', 'document', 'document']],
  ] as const)('ends when all of it is here: %s', async (_, order) => {
    const w = await world();
    for (const step of order.slice(0, -1)) {
      if (step === 'wait') await w.wait('evidence');
      else await w[step]();
    }
    const last = order.at(-1)!;
    if (last === 'wait') await w.wait('evidence');
    else await w[last]();
    expect(w.ended).toContain('evidence');
  });

  it('goes on while the fraud result is of an older photo', async () => {
    const w = await world();
    await w.wait('evidence');
    await w.document(damageRead(2));
    await w.fraud(cleared(1));
    expect(w.ended).toEqual([]);
    await w.fraud(cleared(2));
    expect(w.ended).toContain('evidence');
  });

  it('keeps the newest photo, whatever comes late', async () => {
    const w = await world();
    await w.document(damageRead(2));
    await w.document(damageRead(1));
    expect((await w.claim()).evidence).toMatchObject({ attempt: 2 });
  });

  it('survives a crash at every place, of either side', async () => {
    const withDocument = async () => {
      const w = await world();
      await w.document();
      return w;
    };
    const waiting = async () => {
      const w = await withDocument();
      await w.wait('evidence');
      return w;
    };
    expect(await atEveryCrash(waiting, (w, crash) => w.fraud(undefined, crash), outcome)).toBeGreaterThanOrEqual(8);
    const ready = async () => {
      const w = await withDocument();
      await w.fraud();
      return w;
    };
    expect(
      await atEveryCrash(ready, (w, crash) => w.wait('evidence', 'evidence', crash), outcome),
    ).toBeGreaterThanOrEqual(8);
  });
});

describe('the assessment', () => {
  it('is the model’s where it is sure and nothing is suspected', async () => {
    const w = await world();
    await w.document(damageJudged('minor', 0.93));
    await w.fraud();
    expect(await w.assess()).toEqual({ state: 'assessed' });
    expect(await w.assess()).toEqual({ state: 'assessed' });
    expect((await w.fresh.events())[0]).toMatchObject({
      detailType: 'Claim.Assessed',
      detail: { data: { severity: 'minor', assessedBy: 'model' } },
    });
  });

  it('goes to a person otherwise, and shows in the queue with its reasons', async () => {
    const w = await reviewed();
    expect(await w.claim()).toMatchObject({ state: 'review', reasons: ['DAMAGE_NOT_ASSESSED'] });
    expect(await w.claims.inReview()).toMatchObject([{ claimId }]);
    expect(await w.names()).toEqual(['Claim.Review.Requested']);
  });

  it('survives a crash at every place', async () => {
    const ready = async () => {
      const w = await world();
      await w.document();
      await w.fraud();
      return w;
    };
    expect(await atEveryCrash(ready, (w, crash) => w.assess(crash), outcome)).toBe(4);
  });
});

describe("the adjuster's decision", () => {
  it('approves once, ends the wait and leaves the queue', async () => {
    const w = await reviewed();
    await w.wait('decision');
    const approval = { decision: 'approve', severity: 'moderate', estimateCents: 180_000 };
    expect(await w.decide(approval)).toMatchObject({ status: 202, body: { state: 'assessed' } });
    expect(await w.decide(approval)).toMatchObject({ status: 202, body: { state: 'assessed' } });
    expect(w.ended).toContain('decision');
    expect(await w.claims.inReview()).toEqual([]);
    expect(await w.names()).toEqual(['Claim.Assessed']);
    await expect(w.decide({ decision: 'deny', reasonCode: 'NOT_COVERED' })).rejects.toMatchObject({
      status: 409,
      code: 'REVIEW_NOT_OPEN',
    });
  });

  it('denies with a reason', async () => {
    const w = await reviewed();
    await w.decide({ decision: 'deny', reasonCode: 'STAGED_ACCIDENT' });
    expect(await w.claim()).toMatchObject({ state: 'denied', reasons: ['STAGED_ACCIDENT'] });
    expect((await w.fresh.events())[0]).toMatchObject({
      detailType: 'Claim.Denied',
      detail: { data: { reasons: ['STAGED_ACCIDENT'] } },
    });
    await w.close();
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'denied' });
  });

  it('is one, where two adjusters decide at the same moment', async () => {
    const w = await reviewed();
    await Promise.allSettled([
      w.decide({ decision: 'approve', severity: 'minor' }),
      w.decide({ decision: 'deny', reasonCode: 'NOT_COVERED' }),
    ]);
    expect(
      (await w.claim()).timeline.map(({ what }) => what).filter((what) => ['assessed', 'denied'].includes(what)),
    ).toHaveLength(1);
  });

  it('is refused where there is nothing to decide', async () => {
    const w = await world();
    await expect(w.decide({ decision: 'deny', reasonCode: 'ANY' }, 'nothing')).rejects.toMatchObject({ status: 404 });
    await expect(w.decide({ decision: 'approve', severity: 'minor' })).rejects.toMatchObject({ status: 409 });
  });

  it('survives a crash at every place', async () => {
    const waiting = async () => {
      const w = await reviewed();
      await w.wait('decision');
      return w;
    };
    const work = (w: Awaited<ReturnType<typeof waiting>>, crash: never) =>
      w.decide({ decision: 'approve', severity: 'minor' }, claimId, crash);
    expect(await atEveryCrash(waiting, work as never, outcome)).toBeGreaterThanOrEqual(8);
  });
});

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

  it('is not closed before the decision', async () => {
    const w = await reviewed();
    await expect(w.close()).rejects.toThrow('Another write came first');
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
