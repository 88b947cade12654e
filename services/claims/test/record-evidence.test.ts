import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { atEveryCrash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { recordEvidence } from '../src/application/record-evidence.ts';
import { atEveryMeeting } from './at-every-meeting.ts';
import { acceptedClaim, type ClaimsAtWork, claimsAtWork, indexes, outcome, reviewedClaim } from './claims-at-work.ts';
import { claimId, cleared, clearedByPerson, damageRead, flagged } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => acceptedClaim(tables);

describe('the handling of a claim', () => {
  it.each([
    ['document, fraud', ['document', 'fraud']],
    ['fraud, document', ['fraud', 'document']],
    ['all of it twice', ['fraud', 'fraud', 'document', 'document', 'fraud']],
  ] as const)('begins once its evidence is complete: %s', async (_, order) => {
    const w = await world();
    const whole = order.findIndex((_step, at) => new Set(order.slice(0, at + 1)).size === 2);
    for (const [at, step] of order.entries()) {
      await w[step]();
      expect([...w.started.keys()]).toEqual(at < whole ? [] : [claimId]);
    }
    const { correlationId } = await w.claim();
    expect(w.started.get(claimId)).toMatchObject({ claimId, context: { correlationId } });
    expect(Object.keys(w.started.get(claimId) as object)).toEqual(['claimId', 'context']);
  });

  it('waits while the fraud result is for an older photo', async () => {
    const w = await world();
    await w.document(damageRead(2));
    await w.fraud(cleared(1));
    expect(w.started.size).toBe(0);
    await w.fraud(cleared(2));
    expect(w.started.size).toBe(1);
  });

  it('waits while the photo that fraud judged is not read here yet', async () => {
    const w = await world();
    await w.document(damageRead(1));
    await w.fraud(cleared(2));
    expect(w.started.size).toBe(0);
    await w.document(damageRead(2));
    expect(w.started.size).toBe(1);
  });

  it('waits for the cover of a claim, and its last evidence is redelivered', async () => {
    const w = await claimsAtWork(tables);
    await w.issued();
    await w.file();
    await w.document();
    for (const _ of [1, 2]) await expect(w.fraud()).rejects.toThrow('before its cover is decided');
    expect((await w.claim()).fraud).toBeDefined();
    expect(w.started.size).toBe(0);
    await w.activated();
    await w.validate();
    await w.fraud();
    expect([...w.started.keys()]).toEqual([claimId]);
  });

  it('begins with the redelivery if the start failed, although nothing is new then', async () => {
    const w = await world();
    await w.document();
    const { claims } = w;
    const starts: string[] = [];
    const start = async (name: string) => {
      if (starts.push(name) === 1) throw new Error('throttled');
    };
    const { fraud } = recordEvidence(claims, start);
    await expect(fraud(cleared(), contextOf('fraud'))).rejects.toThrow('throttled');
    const written = await w.claim();
    await fraud(cleared(), contextOf('fraud'));
    expect(starts).toEqual([claimId, claimId]);
    expect(await w.claim()).toEqual(written);
  });

  it('does not begin for a withdrawn claim, nor again for one that is further', async () => {
    const w = await world();
    await w.document();
    await w.withdraw();
    await w.fraud();
    expect(w.started.size).toBe(0);
    const further = await reviewedClaim(tables);
    further.started.clear();
    await further.document(damageRead(2));
    await further.fraud(cleared(2));
    expect(further.started.size).toBe(0);
  });

  it('leaves a claim withdrawn if its last evidence comes at that moment', async () => {
    const read = async () => {
      const w = await world();
      await w.document();
      return w;
    };
    const seen = async (w: ClaimsAtWork) => (await w.claim()).state;
    const states = await atEveryMeeting(
      read,
      (w, place) => w.fraud(undefined, place),
      (w) => w.withdraw(),
      seen,
    );
    expect(states.length).toBeGreaterThanOrEqual(4);
    expect(new Set(states)).toEqual(new Set(['withdrawn']));
  });

  it('survives a crash at every place, whichever comes last', async () => {
    const withDocument = async () => {
      const w = await world();
      await w.document();
      return w;
    };
    expect(await atEveryCrash(withDocument, (w, crash) => w.fraud(undefined, crash), outcome)).toBe(6);
    const judged = async () => {
      const w = await world();
      await w.fraud();
      return w;
    };
    expect(await atEveryCrash(judged, (w, crash) => w.document(undefined, crash), outcome)).toBe(6);
    expect((await judged()).started.size).toBe(0);
  });
});

describe('the evidence of a claim', () => {
  it.each([
    ['flagged, then cleared by a person', [flagged(), clearedByPerson()]],
    ['the same told in the other order', [clearedByPerson(), flagged()]],
    ['all of it twice', [clearedByPerson(), flagged(), clearedByPerson(), flagged()]],
  ])('keeps a person’s decision on a flag: %s', async (_, results) => {
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

  it('is not touched by documents of the sign-up', async () => {
    const w = await world();
    const before = await w.claim();
    await w.document(DocumentProcessed.samples[0]!);
    await w.fraud(FraudDetected.samples[0]!);
    expect(await w.claim()).toEqual(before);
  });
});
