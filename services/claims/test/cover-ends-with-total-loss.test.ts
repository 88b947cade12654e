import { deriveId } from '@claimstream/lambda-kit';
import { atEveryCrash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { recordPolicy } from '../src/application/record-policy.ts';
import { approval, indexes, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId, damageJudged, notice, policy } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const valuation = {
  actualCashValueCents: 2_400_000,
  source: 'valuation-report',
  reference: 'Report 7F-2210',
  salvageBidCents: 480_000,
} as const;
const total = { decision: 'approve', severity: 'total', valuation } as const;

/** A claim of May 1 that waits for an adjuster, and later ones about the same car. */
async function world() {
  const w = await reviewedClaim(tables);
  const another = async (lossDate: string, key = lossDate) => {
    const { claimId } = await w.file(notice(lossDate), undefined, key);
    const found = async () => (await w.claims.get(claimId))!.item;
    return { claimId, found, decidesCover: () => w.validate(undefined, claimId) };
  };
  return { ...w, another };
}

describe('B6: a claim after the total loss of its car', () => {
  it('is refused, and the customer gets the reason', async () => {
    const w = await world();
    await w.decide(total);
    const { found, decidesCover } = await w.another('2026-05-02');
    await decidesCover();
    expect(await found()).toMatchObject({ state: 'rejected', reasons: ['CAR_TOTAL_LOSS'] });
  });

  it('is not approved if its cover was decided before the total loss was known', async () => {
    const w = await world();
    const { claimId: later, found, decidesCover } = await w.another('2026-05-02');
    await decidesCover();
    await w.claims.transition(
      { ...(await found()), state: 'review', reviewRequestedAt: '2026-05-02T12:00:00.000Z' },
      2,
      [],
    );
    await w.decide(total);
    await expect(w.decide(approval, later)).rejects.toMatchObject({ status: 409, code: 'CAR_TOTAL_LOSS' });
    expect(await w.decide({ decision: 'deny', reasonCode: 'CAR_TOTAL_LOSS' }, later)).toBe('denied');
  });

  it('goes to a person even if the model would have assessed it', async () => {
    const w = await world();
    const { claimId: later, found, decidesCover } = await w.another('2026-05-02');
    await decidesCover();
    await w.decide(total);
    const judged = {
      ...damageJudged('minor', 0.93),
      claimId: later,
      documentId: deriveId(later, 'document', 'damage'),
    };
    await w.document(judged);
    await w.assess(undefined, later);
    expect(await found()).toMatchObject({ state: 'review', reasons: expect.arrayContaining(['CAR_TOTAL_LOSS']) });
  });

  it('for the same day is a question, not a refusal', async () => {
    const w = await world();
    await w.decide(total);
    const { found, decidesCover } = await w.another('2026-05-01', 'again');
    await decidesCover();
    expect(await found()).toMatchObject({ state: 'accepted', doubts: ['CAR_TOTAL_LOSS'] });
  });

  it('under another policy for the same car is a question', async () => {
    const w = await world();
    await w.decide(total);
    const { car } = (await w.claims.policy(policy.policyId))!.item;
    const policyId = deriveId('another policy');
    const anew = { ...policy, policyId, boundAt: '2026-05-01T20:00:00.000Z', effectiveFrom: '2026-05-02' };
    await recordPolicy(w.claims)(policyId, { terms: anew, active: true, car }, contextOf('issued'));
    const { claimId: later } = await w.file({ ...notice('2026-05-02'), policyId }, undefined, 'under another');
    await w.validate(undefined, later, policyId);
    expect((await w.claims.get(later))!.item).toMatchObject({ state: 'accepted', doubts: ['CAR_TOTAL_LOSS'] });
  });

  it('for a day before the total loss is covered as ever', async () => {
    const w = await world();
    await w.decide(total);
    const { found, decidesCover } = await w.another('2026-04-30');
    await decidesCover();
    expect(await found()).toMatchObject({ state: 'accepted', doubts: [] });
  });
});

describe('the decision about a total loss', () => {
  it('tells settlement what the car was worth, without reference and name', async () => {
    const w = await world();
    await w.decide({ ...total, lienholder: { owedCents: 1_800_000, name: 'First Desert Credit Union' } });
    const [event] = (await w.fresh.events()).filter(({ detailType }) => detailType === 'Claim.Assessed');
    const { reference: _, ...told } = valuation;
    expect(event!.detail.data).toMatchObject({ totalLoss: true, severity: 'total', valuation: told });
    expect(event!.detail.data).toMatchObject({ lienholder: { owedCents: 1_800_000 } });
    expect(JSON.stringify(event)).not.toMatch(/7F-2210|Desert/);
    expect(await w.show()).toMatchObject({
      decision: { valuation, lienholder: { name: 'First Desert Credit Union' } },
    });
  });

  it('reports a repair as no total loss only if it corrects one', async () => {
    const w = await world();
    const told = async () => {
      const [event] = (await w.fresh.events()).filter(({ detailType }) => detailType === 'Claim.Assessed');
      return event!.detail.data;
    };
    await w.decide(approval);
    expect(await told()).toMatchObject({ round: 1, severity: approval.severity });
    for (const unsaid of ['totalLoss', 'valuation']) expect(await told()).not.toHaveProperty(unsaid);
    await w.revise('correction', { decision: total });
    expect(await told()).toMatchObject({ round: 2, totalLoss: true });
    await w.revise('correction', { decision: approval });
    expect(await told()).toMatchObject({ round: 3, totalLoss: false });
    await w.revise('correction', { decision: { ...approval, estimateCents: 470_000 } });
    expect(await told()).toMatchObject({ round: 4 });
    expect(await told()).not.toHaveProperty('totalLoss');
  });

  it('is refused without a valuation, with the field and what to do, and nothing is decided', async () => {
    const w = await world();
    const refused = w.decide({ decision: 'approve', severity: 'total', estimateCents: 1 });
    await expect(refused).rejects.toMatchObject({
      status: 422,
      code: 'VALUATION_MISSING',
      fields: {
        errors: [
          { field: 'valuation', code: 'VALUATION_MISSING', problem: expect.stringContaining('Add a `valuation`') },
        ],
      },
    });
    const ofOneCent = { ...total, valuation: { ...valuation, actualCashValueCents: 1 } };
    await expect(w.decide(ofOneCent)).rejects.toMatchObject({ status: 422, code: 'VALUE_IMPLAUSIBLE' });
    expect(await w.claim()).toMatchObject({ state: 'review' });
  });

  it('is asked of a person where the model sees one', async () => {
    const w = await world();
    const { claimId: seen, found, decidesCover } = await w.another('2026-04-20');
    await decidesCover();
    const read = damageJudged('severe', 0.99);
    const reading = { ...read.reading, severity: 'total' as const };
    await w.document({ ...read, reading, claimId: seen, documentId: deriveId(seen, 'document', 'damage') });
    await w.assess(undefined, seen);
    expect(await found()).toMatchObject({ state: 'review', reasons: expect.arrayContaining(['VALUATION_NEEDED']) });
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(world, (w, crash) => w.decide(total, claimId, crash), outcome)).toBeGreaterThan(4);
  });
});
