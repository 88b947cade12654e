import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { mayBeSameLoss } from '../src/domain/claim.ts';
import { acceptedClaim, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId, cleared, clearedByPerson, damageJudged, damageRead, flagged, policyId } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(['customer', 'open']);
});
afterAll(() => tables.stop());
const world = () => acceptedClaim(tables);
const reviewed = () => reviewedClaim(tables);

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

  it('goes on while the photo that fraud judged is not read here yet', async () => {
    const w = await world();
    await w.wait('evidence');
    await w.document(damageRead(1));
    await w.fraud(cleared(2));
    expect(w.ended).toEqual([]);
    await w.document(damageRead(2));
    expect(w.ended).toContain('evidence');
  });

  it.each([
    ['flagged, then cleared by a person', [flagged(), clearedByPerson()]],
    ['the same told in the other order', [clearedByPerson(), flagged()]],
    ['all of it twice', [clearedByPerson(), flagged(), clearedByPerson(), flagged()]],
  ])('keeps what a person made of a flag: %s', async (_, results) => {
    const w = await world();
    for (const result of results) await w.fraud(result);
    expect((await w.claim()).fraud).toEqual({
      attempt: 1,
      outcome: 'clear',
      reasons: [],
      decidedBy: 'person',
      decisions: 1,
    });
  });

  it('keeps the newest photo, whatever comes late', async () => {
    const w = await world();
    await w.document(damageRead(2));
    await w.document(damageRead(1));
    expect((await w.claim()).evidence).toMatchObject({ attempt: 2 });
  });

  it('is not touched by what is told of documents of the sign-up', async () => {
    const w = await world();
    const before = await w.claim();
    await w.document(DocumentProcessed.samples[0]!);
    await w.fraud(FraudDetected.samples[0]!);
    expect(await w.claim()).toEqual(before);
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
    const judged = async () => {
      const w = await world();
      await w.fraud();
      await w.wait('evidence');
      return w;
    };
    expect(await atEveryCrash(judged, (w, crash) => w.document(undefined, crash), outcome)).toBeGreaterThanOrEqual(8);
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
    expect(await atEveryCrash(ready, (w, crash) => w.assess(crash), outcome)).toBe(6);
  });
});
