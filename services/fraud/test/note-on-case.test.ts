import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { noteOnCase } from '../src/application/note-on-case.ts';
import { MOST_NOTES } from '../src/domain/case-note.ts';
import { referralOf } from '../src/domain/referral.ts';
import { adjuster, colleague, flag, freshWorld, indexes, putCheck, type World } from './checks-under-test.ts';
import { context, customerId, documentId } from './example-evidence.ts';

describe('a note on a case', () => {
  let tables: TableUnderTest;
  let world: World;
  beforeAll(async () => {
    tables = await tableUnderTest(indexes);
  });
  beforeEach(async () => {
    world = await freshWorld(tables);
  });
  afterAll(() => tables.stop());

  const referral = referralOf(context.occurredAt);
  const note = (text: string, { by = colleague, groups = ['siu'] } = {}) =>
    noteOnCase(world.checks)(documentId, { text, by, at: context.occurredAt }, groups);

  it('is stored with its writer and time, in the order written; repeating it changes nothing, and no event carries it', async () => {
    await putCheck(world, { ...flag, score: 100, referral });
    await note('Called the shop.');
    await note('Called the shop.');
    await note('The shop knows no such car.');
    const { notes } = (await world.checks.get(documentId))!.item;
    expect(notes).toEqual([
      { text: 'Called the shop.', by: colleague, at: context.occurredAt },
      { text: 'The shop knows no such car.', by: colleague, at: context.occurredAt },
    ]);
    expect(world.checks.published).toEqual([]);
  });

  it('is refused from others, about oneself, without a case, and beyond an item’s limit', async () => {
    await expect(note('x')).rejects.toMatchObject({ status: 404, code: 'FLAG_NOT_FOUND' });
    await putCheck(world, flag);
    await expect(note('x')).rejects.toMatchObject({ status: 409, code: 'NOT_REFERRED' });
    await expect(note('x', { by: adjuster, groups: ['adjusters'] })).rejects.toMatchObject({
      code: 'NOT_INVESTIGATOR',
    });
    await expect(note('x', { by: customerId })).rejects.toMatchObject({ status: 403, code: 'OWN_FLAG' });
    const { item, version } = (await world.checks.get(documentId))!;
    const full = Array.from({ length: MOST_NOTES }, (_, index) => ({
      text: `${index}`,
      by: colleague,
      at: context.occurredAt,
    }));
    await world.checks.write({ ...item, referral, notes: full }, version);
    await expect(note('x')).rejects.toMatchObject({ status: 409, code: 'TOO_MANY_NOTES' });
  });
});
