import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { acceptedClaim, approval, type ClaimsAtWork, indexes, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId, damageJudged } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => acceptedClaim(tables);

describe('the wait for a decision', () => {
  it('ends at once if no person is needed, and stores nothing', async () => {
    const w = await world();
    await w.document(damageJudged('minor', 0.93));
    await w.fraud();
    await w.awaitDecision('sure');
    expect(w.ended).toEqual(['sure']);
    expect((await w.claim()).tokens).toEqual({});
  });

  it('lasts until a person decides, whichever of the two comes first', async () => {
    const w = await world();
    await w.document();
    await w.fraud();
    await w.awaitDecision('first');
    expect(w.ended).toEqual([]);
    await w.decide(approval);
    expect(w.ended).toEqual(['first']);
    await w.awaitDecision('again');
    expect(w.ended).toEqual(['first', 'again']);
  });

  it('survives a crash at every place', async () => {
    const ready = async () => {
      const w = await world();
      await w.document();
      await w.fraud();
      return w;
    };
    // Stored again, the wait is written without the event, which the table's stream has already delivered.
    const seen = async (w: ClaimsAtWork) => ({ claim: await w.claim(), ended: w.ended });
    expect(await atEveryCrash(ready, (w, crash) => w.awaitDecision('token', crash), seen)).toBeGreaterThanOrEqual(12);
  });
});

describe('the assessment', () => {
  it('is the model’s if the model is sure and nothing is suspected', async () => {
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

  it('goes to a person otherwise, and is in the queue with its reasons', async () => {
    const w = await reviewedClaim(tables);
    expect(await w.claim()).toMatchObject({ state: 'review', reasons: ['DAMAGE_NOT_ASSESSED'] });
    expect((await w.reviews()).reviews).toMatchObject([{ claimId }]);
    expect(await w.names()).toEqual(['Claim.Review.Requested']);
  });

  it('survives a crash at every place', async () => {
    const ready = async () => {
      const w = await world();
      await w.document();
      await w.fraud();
      return w;
    };
    expect(await atEveryCrash(ready, (w, crash) => w.assess(crash), outcome)).toBe(16);
  });
});
