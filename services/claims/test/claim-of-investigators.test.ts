import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { acceptedClaim, approval, indexes, reviewedClaim } from './claims-at-work.ts';
import { claimId, cleared, confirmed, damageJudged, flagged } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const referred = (attempt = 1) => ({ ...flagged(attempt), score: 100, referred: true });
const settledBy = { decidedBy: 'person' as const, decisions: 1 };
const refusal = { status: 409, code: 'FRAUD_REFERRED', fields: { flagId: claimId } };

describe('a claim that investigators look at', () => {
  it('is in no adjuster’s queue and cannot be approved, however sure the model is', async () => {
    const w = await acceptedClaim(tables);
    await w.document(damageJudged('minor', 0.99));
    await w.fraud(referred());
    expect(await w.assess()).toEqual({ state: 'review' });
    expect(await w.reviews()).toEqual({ reviews: [] });
    await expect(w.decide(approval)).rejects.toMatchObject(refusal);
    expect(await w.show()).toMatchObject({ fraud: { referred: true }, may: { approve: false, why: 'FRAUD_REFERRED' } });
  });

  it('leaves the queue when they get it later, and comes back once one of them cleared it', async () => {
    const w = await reviewedClaim(tables);
    expect((await w.reviews()).reviews).toHaveLength(1);
    await w.fraud(referred(2));
    expect(await w.reviews()).toEqual({ reviews: [] });
    await w.fraud({ ...cleared(2), ...settledBy });
    expect((await w.reviews()).reviews).toMatchObject([{ reviewId: claimId }]);
    expect(await w.decide(approval)).toBe('assessed');
  });

  it('comes back to be denied once one of them confirmed it, and may be denied before', async () => {
    const w = await reviewedClaim(tables);
    await w.fraud(referred(2));
    await w.fraud(confirmed(2));
    expect((await w.reviews()).reviews).toHaveLength(1);
    await expect(w.decide(approval)).rejects.toMatchObject({ code: 'FRAUD_CONFIRMED' });
    const other = await reviewedClaim(tables);
    await other.fraud(referred(2));
    expect(await other.decide({ decision: 'deny', reasonCode: 'STAGED_ACCIDENT' })).toBe('denied');
  });

  it('shows its customer nothing of that', async () => {
    const w = await reviewedClaim(tables);
    await w.fraud(referred(2));
    const { customerId } = await w.claim();
    expect(JSON.stringify(await w.show({ sub: customerId, groups: [] }))).not.toMatch(
      /FRAUD|DAMAGE_COLOUR|referred|score/i,
    );
  });
});
