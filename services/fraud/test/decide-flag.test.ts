import { deriveId } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import {
  colleague,
  decide,
  flag,
  freshWorld,
  indexes,
  listed,
  outcomeOf,
  putCheck,
  type World,
} from './checks-under-test.ts';
import { car, documentId, evidence, facts } from './example-evidence.ts';

let tables: TableUnderTest;
let world: World;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
beforeEach(async () => {
  world = await freshWorld(tables);
});
afterAll(() => tables.stop());

describe('a decision about a flag', () => {
  it.each([
    ['clear', 'clear', 0, 'Fraud.Not.Detected'],
    ['confirm', 'reject', 100, 'Fraud.Detected'],
  ] as const)('to %s ends the flag', async (said, outcome, score, detailType) => {
    await putCheck(world, flag);
    expect(await decide(world, said)).toMatchObject({ subjectId: documentId, state: outcome });
    expect(world.checks.published).toMatchObject([
      { detailType, detail: { data: { outcome, score, decidedBy: 'person', reasons: ['COLOUR_UNCERTAIN'] } } },
    ]);
    expect(await listed(world)).toEqual([]);
  });

  it('is an investigator’s if the score says so', async () => {
    await putCheck(world, { ...flag, score: 100 });
    for (const said of ['clear', 'confirm'] as const) {
      await expect(decide(world, said)).rejects.toMatchObject({ status: 403, code: 'NOT_INVESTIGATOR' });
    }
    expect(world.checks.published).toEqual([]);
    expect(await decide(world, 'clear', { by: colleague })).toMatchObject({ state: 'clear', score: 0 });
  });

  it('is answered in the same way when it is repeated, and changes nothing; the opposite is refused', async () => {
    await putCheck(world, flag);
    const first = await decide(world, 'clear');
    expect(await decide(world, 'clear')).toEqual(first);
    await expect(decide(world, 'clear', { by: colleague })).rejects.toMatchObject({ code: 'FLAG_NOT_OPEN' });
    await expect(decide(world, 'confirm')).rejects.toMatchObject({
      status: 409,
      code: 'FLAG_NOT_OPEN',
    });
    expect(world.checks.published).toHaveLength(1);
  });

  it('is stored once, whatever crashes', async () => {
    const places = await atEveryCrash(
      async () => {
        const one = await freshWorld(tables);
        await putCheck(one, flag);
        return one;
      },
      (one, crash) => decide(one, 'confirm', { crash }),
      outcomeOf,
    );
    expect(places).toBe(4);
  });

  it.each(['pending', 'clear', 'reject'] as const)('is refused if the rules left it %s', async (state) => {
    await putCheck(world, { state });
    for (const said of ['clear', 'confirm'] as const) {
      await expect(decide(world, said)).rejects.toMatchObject({ status: 409, code: 'FLAG_NOT_OPEN' });
    }
    expect(world.checks.published).toEqual([]);
  });

  it('is refused for a flag that was never raised', async () => {
    const decided = decide(world, 'clear', { flagId: deriveId('nothing') });
    await expect(decided).rejects.toMatchObject({ status: 404, code: 'FLAG_NOT_FOUND' });
  });

  it('is refused from the person whom the flag is about', async () => {
    await putCheck(world, flag);
    const own = decide(world, 'clear', { by: facts.customer.customerId });
    await expect(own).rejects.toMatchObject({ status: 403, code: 'OWN_FLAG' });
    expect(world.checks.published).toEqual([]);
  });

  it('is refused for an image that the person did not see', async () => {
    await putCheck(world, { ...flag, evidence: evidence(car(), { attempt: 2 }) });
    await expect(decide(world, 'clear', { attempt: 1 })).rejects.toMatchObject({
      status: 409,
      code: 'FLAG_REPLACED',
    });
    expect(await decide(world, 'clear', { attempt: 2 })).toMatchObject({ state: 'clear' });
  });

  it('is accepted from one of two people at the same moment; the other is refused', async () => {
    await putCheck(world, flag);
    const both = await Promise.allSettled((['clear', 'confirm'] as const).map((said) => decide(world, said)));
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'FLAG_NOT_OPEN' } }]);
    expect(world.checks.published).toHaveLength(1);
  });
});
