import { deriveId, WriteConflict } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { raiseUnchecked } from '../src/application/raise-unchecked.ts';
import { openCheck } from '../src/domain/check.ts';
import { freshWorld, indexes, listed, outcomeOf, putCheck, type World } from './checks-under-test.ts';
import { context, damage, documentId, evidence, policy } from './example-evidence.ts';

const reminder = { subjectId: documentId, attempt: 1 };
const now = () => new Date('2026-03-01T12:15:00.000Z');

let tables: TableUnderTest;
let world: World;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
beforeEach(async () => {
  world = await freshWorld(tables);
});
afterAll(() => tables.stop());

describe('a check that waits too long', () => {
  it('becomes a flag with that reason', async () => {
    await putCheck(world);
    await raiseUnchecked(world.checks, now)(reminder);
    expect(world.checks.published).toMatchObject([
      {
        detailType: 'Fraud.Detected',
        detail: {
          metadata: { causationId: context.causationId, occurredAt: now().toISOString() },
          data: { outcome: 'review', score: 40, reasons: ['FACTS_MISSING'] },
        },
      },
    ]);
    expect(await listed(world)).toMatchObject([{ subjectId: documentId, reasons: ['FACTS_MISSING'] }]);
  });

  it('is judged if the facts are here by now, although nobody judged it', async () => {
    await putCheck(world);
    await world.checks.recordFact('policy', policy.policyId, { ...policy });
    await raiseUnchecked(world.checks, now)(reminder);
    expect(world.checks.published.map(({ detailType }) => detailType)).toEqual(['Fraud.Not.Detected']);
  });

  it('is left alone if it was judged, or if a newer attempt took its place', async () => {
    await putCheck(world, { state: 'clear' });
    await raiseUnchecked(world.checks, now)(reminder);
    const claim = openCheck(evidence(damage(), { attempt: 2 }), context);
    await world.checks.write(claim, 'absent');
    await raiseUnchecked(world.checks, now)({ ...reminder, subjectId: claim.subjectId });
    await raiseUnchecked(world.checks, now)({ ...reminder, subjectId: deriveId('nothing') });
    expect(world.checks.published).toEqual([]);
  });

  it('is raised once, whatever crashes', async () => {
    const places = await atEveryCrash(
      async () => {
        const one = await freshWorld(tables);
        await putCheck(one);
        return one;
      },
      ({ checks }, crash) => raiseUnchecked(crash.methods(checks), now)(reminder),
      outcomeOf,
    );
    expect(places).toBeGreaterThan(3);
  });

  it('gives way to a fact that arrives at the same moment, and is raised or judged, never both', async () => {
    await putCheck(world);
    const busy = {
      get: world.checks.get.bind(world.checks),
      facts: world.checks.facts.bind(world.checks),
      surroundings: world.checks.surroundings.bind(world.checks),
      write: async (...[check, expect, events]: Parameters<World['checks']['write']>) => {
        const known = await world.checks.get(documentId);
        await world.checks.write({ ...known!.item, state: 'clear' }, known!.version);
        await world.checks.write(check, expect, events);
      },
    };
    await expect(raiseUnchecked(busy, now)(reminder)).rejects.toThrow(WriteConflict);
    expect(await listed(world)).toEqual([]);
  });
});
