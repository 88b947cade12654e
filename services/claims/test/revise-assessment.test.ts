import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';
import { staffAlias } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import {
  acceptedClaim,
  adjuster,
  assessedClaim,
  indexes,
  outcome,
  paidClaim,
  reviewedClaim,
} from './claims-at-work.ts';
import { claimId, confirmed, context, customerId, damageJudged, flagged } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const assessed = () => assessedClaim(tables);
const paid = () => paidClaim(tables);
const another = { sub: '5a0e6c1c-52f2-4a52-8d53-7c8d1a7f6b77', groups: ['adjusters'] };

describe('the correction of an assessment', () => {
  it('replaces it until it is paid, with one event, and keeps the replaced one', async () => {
    const w = await assessed();
    await w.finalized();
    expect(await w.revise('correction', { by: another.sub })).toBe('assessed');
    expect(await w.revise('correction', { by: another.sub })).toBe('assessed');
    expect(await w.claim()).toMatchObject({ state: 'assessed', round: 2, decision: { estimateCents: 432_000 } });
    expect((await w.claim()).payoutCents).toBeUndefined();
    const [event, ...more] = await w.fresh.events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      detailType: 'Claim.Assessed',
      detail: {
        data: { estimateCents: 432_000, round: 2, revises: 'correction' },
        metadata: { correlationId: context.correlationId },
      },
    });
    const { handledBy } = (event!.detail as any).data;
    expect(handledBy.toSorted()).toEqual([adjuster, another].map(({ sub }) => staffAlias(claimId, sub)).toSorted());
    expect(JSON.stringify(event)).not.toContain(adjuster.sub);
    expect(JSON.stringify(event)).not.toContain('A zero too many.');
    const shown = await w.show();
    expect(shown).toMatchObject({
      decidedBy: another.sub,
      may: { correct: true, supplement: false, reopen: false },
      revisions: [
        { round: 1, what: 'corrected', by: another.sub, decidedBy: adjuster.sub, reason: 'A zero too many.' },
      ],
    });
    expect(shown.revisions[0].decision).toMatchObject({ estimateCents: 180_000 });
    expect(shown.timeline.at(-1)).toMatchObject({ what: 'corrected' });
  });

  it('keeps the lines of both estimates on file, and they must sum to the estimate', async () => {
    const w = await assessed();
    const before = [{ kind: 'parts', description: 'Door', cents: 300_000 }] as const;
    const after = [...before, { kind: 'tax', cents: 24_000 }] as const;
    const so = (estimateItems: readonly EstimateItem[], estimateCents?: number) =>
      w.revise('correction', {
        decision: { decision: 'approve', severity: 'moderate', estimateCents, estimateItems: [...estimateItems] },
      });
    await expect(so(before, 299_999)).rejects.toMatchObject({
      status: 422,
      code: 'ESTIMATE_NOT_THE_SUM',
      fields: { errors: [{ field: 'estimateCents' }] },
    });
    for (const total of [undefined, 300_000]) expect(await so(before, total)).toBe('assessed');
    const events = await w.fresh.events();
    expect(await so(after, 324_000)).toBe('assessed');
    events.push(...(await w.fresh.events()));
    const { decision, revisions } = await w.show();
    expect(decision).toMatchObject({ estimateCents: 324_000, estimateItems: after });
    expect(revisions.map(({ decision }: { decision: object }) => decision)).toMatchObject([
      { estimateCents: 180_000 },
      { estimateCents: 300_000, estimateItems: before },
    ]);
    expect(events.map(({ detail }) => (detail as any).data.estimateCents)).toEqual([300_000, 324_000]);
    expect(JSON.stringify(events)).not.toMatch(/Door|estimateItems/);
  });

  it('may follow an assessment by the model', async () => {
    const w = await acceptedClaim(tables);
    await w.document(damageJudged('minor', 0.93));
    await w.fraud();
    await w.assess();
    expect((await w.fresh.events()).at(-1)).toMatchObject({ detail: { data: { round: 1, handledBy: [] } } });
    expect(await w.revise('correction')).toBe('assessed');
    expect((await w.show()).revisions).toMatchObject([{ round: 1, what: 'corrected' }]);
  });

  it('waits for its own payment: the former round’s closes nothing', async () => {
    const w = await assessed();
    await w.revise('correction');
    await w.finalized(310_000);
    await w.paid();
    expect(await w.claim()).toMatchObject({ state: 'assessed' });
    await w.finalized(72_000, undefined, { round: 2, paidBeforeCents: 310_000 });
    expect(await w.claim()).toMatchObject({ state: 'settled', payoutCents: 382_000, paidCents: 310_000 });
    await w.paidMore(2, 72_000);
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid', paidCents: 382_000 });
  });

  it('is refused once it is paid, before it is assessed, on one’s own claim, and unseen', async () => {
    const w = await assessed();
    await expect(w.revise('correction', { version: 1 })).rejects.toMatchObject({ code: 'CLAIM_CHANGED' });
    await expect(w.revise('correction', { by: customerId })).rejects.toMatchObject({ status: 403, code: 'OWN_CLAIM' });
    await w.finalized();
    await w.paid();
    await expect(w.revise('correction')).rejects.toMatchObject({ status: 409, code: 'ALREADY_PAID' });
    const early = await reviewedClaim(tables);
    await expect(early.revise('correction')).rejects.toMatchObject({ status: 409, code: 'NOT_ASSESSED' });
  });

  it('is refused if fraud is confirmed or investigators have the claim', async () => {
    const w = await assessed();
    await w.fraud({ ...flagged(2), referred: true });
    await expect(w.revise('correction')).rejects.toMatchObject({ code: 'FRAUD_REFERRED', fields: { flagId: claimId } });
    await w.fraud(confirmed(2));
    await expect(w.revise('correction')).rejects.toMatchObject({
      code: 'FRAUD_CONFIRMED',
      fields: { flagId: claimId },
    });
  });

  it('survives a crash at every place', async () => {
    await atEveryCrash(assessed, (w, crash) => w.revise('correction', {}, crash), outcome);
  });
});

describe('a supplement', () => {
  const more = {
    decision: { decision: 'approve', severity: 'moderate', estimateCents: 612_000 } as const,
    reason: 'Frame.',
  };

  it('C1: assesses a paid claim again, and both payments count', async () => {
    const w = await paid();
    expect((await w.show()).may).toMatchObject({ correct: false, supplement: true, reopen: true });
    expect(await w.revise('supplement', more)).toBe('assessed');
    expect(await w.revise('supplement', more)).toBe('assessed');
    expect(await w.fresh.events()).toMatchObject([
      { detailType: 'Claim.Assessed', detail: { data: { estimateCents: 612_000, round: 2, revises: 'supplement' } } },
    ]);
    expect(await w.claim()).toMatchObject({ state: 'assessed', paidCents: 310_000 });
    await w.paidMore(2, 252_000);
    expect(await w.fresh.events()).toMatchObject([
      { detailType: 'Claim.Closed', detail: { data: { paidCents: 562_000 } } },
    ]);
    await w.finalized(252_000, undefined, { round: 2, paidBeforeCents: 310_000 });
    expect(await w.claim()).toMatchObject({
      state: 'closed',
      outcome: 'paid',
      paidCents: 562_000,
      payoutCents: 562_000,
    });
  });

  it('ends at once if nothing more is payable', async () => {
    const w = await paid();
    await w.revise('supplement', more);
    await w.finalized(0, undefined, { round: 2, paidBeforeCents: 310_000 });
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'paid', paidCents: 310_000 });
  });

  it('states the whole repair: no more than before is a fault of the field', async () => {
    const w = await paid();
    const so = (estimateCents: number) => w.revise('supplement', { decision: { ...more.decision, estimateCents } });
    await expect(so(180_000)).rejects.toMatchObject({ status: 422, fields: { errors: [{ field: 'estimateCents' }] } });
    expect(await so(180_001)).toBe('assessed');
  });

  it('is refused before the claim is paid and closed', async () => {
    const w = await assessed();
    await expect(w.revise('supplement', more)).rejects.toMatchObject({ status: 409, code: 'NOT_PAID' });
    await w.finalized(0);
    await expect(w.revise('supplement', more)).rejects.toMatchObject({ status: 409, code: 'NOT_PAID' });
  });

  it('survives a crash at every place', async () => {
    await atEveryCrash(paid, (w, crash) => w.revise('supplement', more, crash), outcome);
  });
});

describe('a declined payout', () => {
  it('C6: brings the claim back to an adjuster, once, who decides it anew', async () => {
    const w = await assessed();
    await w.declined();
    await w.declined();
    expect([...w.started.keys()]).toEqual([claimId, `${claimId}-r2`]);
    expect(await w.claim()).toMatchObject({ state: 'review', round: 2, reasons: ['APPROVAL_DECLINED'] });
    expect((await w.reviews()).reviews).toMatchObject([{ claimId, reasons: ['APPROVAL_DECLINED'] }]);
    expect((await w.claim()).decision).toBeUndefined();
    expect(await w.names()).toEqual(['Claim.Review.Requested']);
    expect(await w.decide({ decision: 'approve', severity: 'moderate', estimateCents: 180_000 })).toBe('assessed');
    expect((await w.fresh.events())[0]).toMatchObject({ detail: { data: { round: 2, estimateCents: 180_000 } } });
  });

  it('has no effect if the assessment was corrected in between', async () => {
    const w = await assessed();
    await w.revise('correction');
    const before = await w.claim();
    await w.declined(1);
    expect(await w.claim()).toEqual(before);
    await w.declined(2, 'NO_PERSON_SAW_IT');
    expect(await w.claim()).toMatchObject({ state: 'review', round: 3, reasons: ['NO_PERSON_SAW_IT'] });
  });

  it('survives a crash at every place', async () => {
    await atEveryCrash(assessed, (w, crash) => w.declined(1, 'APPROVAL_DECLINED', crash), outcome);
  });
});
