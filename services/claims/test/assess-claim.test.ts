import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { mayBeSameLoss } from '../src/domain/claim.ts';
import { acceptedClaim, indexes, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId, damageJudged, policyId } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => acceptedClaim(tables);

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

  it('goes to a person where another claim is about the same policy and day, unless that one was refused', async () => {
    const w = await world();
    const first = await w.claim();
    const other = { ...first, claimId: policyId };
    await w.claims.create({ ...other, state: 'closed', outcome: 'paid' }, []);
    await w.document(damageJudged('minor', 0.93));
    await w.fraud();
    expect(await w.assess()).toEqual({ state: 'review' });
    expect((await w.claim()).reasons).toEqual(['POSSIBLE_DUPLICATE']);
    const refused = [
      { ...other, state: 'rejected' as const },
      { ...other, state: 'closed' as const, outcome: 'denied' as const },
      { ...other, lossDate: '2026-04-30' },
    ];
    for (const claim of refused) expect(mayBeSameLoss(first, claim)).toBe(false);
  });

  it('goes to a person otherwise, and shows in the queue with its reasons', async () => {
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
    expect(await atEveryCrash(ready, (w, crash) => w.assess(crash), outcome)).toBe(10);
  });
});
