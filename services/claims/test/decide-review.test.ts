import { atEveryCrash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { customerView } from '../src/domain/claim-view.ts';
import {
  acceptedClaim,
  adjuster,
  approval,
  assessedClaim,
  indexes,
  insuredAdjuster,
  outcome,
  reviewedClaim,
} from './claims-at-work.ts';
import { claimId, context, damageJudged, flagged, policyId } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => acceptedClaim(tables);
const reviewed = () => reviewedClaim(tables);
const assessed = () => assessedClaim(tables);

describe("the adjuster's decision", () => {
  it('approves once, ends the wait and leaves the queue', async () => {
    const w = await reviewed();
    await w.awaitDecision('token');
    expect(await w.decide(approval)).toBe('assessed');
    expect(await w.decide(approval)).toBe('assessed');
    expect(w.ended).toContain('token');
    expect((await w.reviews()).reviews).toEqual([]);
    expect(await w.show()).toMatchObject({ decision: approval, decidedBy: adjuster.sub });
    expect(JSON.stringify(await w.fresh.events())).not.toContain(adjuster.sub);
    expect(await w.names()).toEqual(['Claim.Assessed']);
    await expect(w.decide({ decision: 'deny', reasonCode: 'DAMAGE_NOT_COVERED' })).rejects.toMatchObject({
      status: 409,
      code: 'REVIEW_NOT_OPEN',
    });
  });

  it('is refused if a different one was made before, in whatever it differs', async () => {
    const w = await assessed();
    const refused = { status: 409, code: 'REVIEW_NOT_OPEN' };
    const another = { ...approval, estimateCents: 500_000 };
    await expect(w.decide(another)).rejects.toMatchObject(refused);
    await expect(w.decide({ decision: 'approve', severity: 'severe' })).rejects.toMatchObject(refused);
    await w.finalized();
    expect(await w.decide(approval)).toBe('assessed');
    expect(await w.claim()).toMatchObject({ state: 'settled', decision: approval });
  });

  it('is refused if the model assessed the claim and no person was asked', async () => {
    const w = await world();
    await w.document(damageJudged('minor', 0.93));
    await w.fraud();
    await w.assess();
    await expect(w.decide({ decision: 'approve', severity: 'minor' })).rejects.toMatchObject({ status: 409 });
  });

  it('denies with a reason, which the customer sees', async () => {
    const w = await reviewed();
    await w.decide({ decision: 'deny', reasonCode: 'STAGED_ACCIDENT' });
    expect(await w.claim()).toMatchObject({ state: 'closed', outcome: 'denied', reasons: ['STAGED_ACCIDENT'] });
    expect(await w.fresh.events()).toMatchObject([
      { detailType: 'Claim.Denied', detail: { data: { reasons: ['STAGED_ACCIDENT'] } } },
      { detailType: 'Claim.Closed', detail: { data: { outcome: 'denied' } } },
    ]);
    const shown = customerView(await w.claim(), []);
    expect(shown.reasons).toEqual(['STAGED_ACCIDENT']);
    expect(shown.timeline.map(({ what, reasons }) => [what, reasons])).toContainEqual(['denied', ['STAGED_ACCIDENT']]);
    expect(JSON.stringify(shown)).not.toContain('DAMAGE_NOT_ASSESSED');
  });

  it('is refused if the claim changed since the adjuster read it, and says what to do', async () => {
    const w = await reviewed();
    const { version } = await w.show();
    await w.fraud(flagged(2));
    const refusal = { status: 409, code: 'CLAIM_CHANGED', fields: { version: version + 1, state: 'review' } };
    await expect(w.decide({ ...approval, version })).rejects.toMatchObject(refusal);
    expect(await w.claim()).toMatchObject({ state: 'review' });
    expect(await w.decide({ ...approval, version: version + 1 })).toBe('assessed');
    // A request whose answer was lost is sent again unchanged.
    expect(await w.decide({ ...approval, version: version + 1 })).toBe('assessed');
    const other = { decision: 'deny', reasonCode: 'PRIOR_DAMAGE', version } as const;
    await expect(w.decide(other)).rejects.toMatchObject({ code: 'CLAIM_CHANGED', fields: { state: 'assessed' } });
  });

  it('works even if the workflow restarted its wait in between', async () => {
    const w = await reviewed();
    const { version } = await w.show();
    await w.awaitDecision('token');
    await w.awaitDecision('of another day');
    expect(await w.decide({ ...approval, version })).toBe('assessed');
  });

  it('keeps a note for colleagues, which neither the customer nor an event sees', async () => {
    const w = await reviewed();
    await w.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE', note: 'Rust in the dent.' });
    expect(await w.show()).toMatchObject({ note: 'Rust in the dent.', decidedAt: contextOf('decision').occurredAt });
    expect(JSON.stringify(await w.show(insuredAdjuster))).not.toContain('Rust');
    expect(JSON.stringify(await w.fresh.events())).not.toContain('Rust');
  });

  it('carries the notice’s correlation id', async () => {
    const w = await assessed();
    const [event] = await w.fresh.events();
    expect(event).toMatchObject({ detail: { metadata: { correlationId: context.correlationId } } });
  });

  it("is never an adjuster's about their own claim, which they see as any customer does", async () => {
    const w = await reviewed();
    await expect(w.decide(approval, claimId, undefined, insuredAdjuster)).rejects.toMatchObject({
      status: 403,
      code: 'OWN_CLAIM',
    });
    expect(await w.claim()).toMatchObject({ state: 'review' });
    expect((await w.reviews(insuredAdjuster)).reviews).toEqual([]);
    expect((await w.reviews()).reviews).toMatchObject([{ claimId }]);
    expect(JSON.stringify(await w.show(insuredAdjuster))).not.toContain('DAMAGE_NOT_ASSESSED');
    expect(JSON.stringify(await w.show())).toContain('DAMAGE_NOT_ASSESSED');
  });

  it('is refused if there is nothing to decide', async () => {
    const w = await world();
    await expect(w.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' }, policyId)).rejects.toMatchObject({
      status: 404,
    });
    await expect(w.decide({ decision: 'approve', severity: 'minor' })).rejects.toMatchObject({ status: 409 });
  });

  it('survives a crash at every place', async () => {
    const waiting = async () => {
      const w = await reviewed();
      await w.awaitDecision('token');
      return w;
    };
    const work = (w: Awaited<ReturnType<typeof waiting>>, crash: never) =>
      w.decide({ decision: 'approve', severity: 'minor' }, claimId, crash);
    expect(await atEveryCrash(waiting, work as never, outcome)).toBeGreaterThanOrEqual(8);
    const denies = (w: Awaited<ReturnType<typeof waiting>>, crash: never) =>
      w.decide({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE' }, claimId, crash);
    expect(await atEveryCrash(waiting, denies as never, outcome)).toBeGreaterThanOrEqual(6);
  });
});
