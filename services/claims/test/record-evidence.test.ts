import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { acceptedClaim, indexes, outcome } from './claims-at-work.ts';
import { cleared, clearedByPerson, damageRead, flagged } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => acceptedClaim(tables);

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
    expect(await atEveryCrash(waiting, (w, crash) => w.fraud(undefined, crash), outcome)).toBeGreaterThanOrEqual(6);
    const judged = async () => {
      const w = await world();
      await w.fraud();
      await w.wait('evidence');
      return w;
    };
    expect(await atEveryCrash(judged, (w, crash) => w.document(undefined, crash), outcome)).toBeGreaterThanOrEqual(6);
    const ready = async () => {
      const w = await withDocument();
      await w.fraud();
      return w;
    };
    expect(
      await atEveryCrash(ready, (w, crash) => w.wait('evidence', 'evidence', crash), outcome),
    ).toBeGreaterThanOrEqual(4);
  });
});
