import { WriteConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { type FreshTable, type TableUnderTest, tableUnderTest } from '../src/index.ts';

const Car = z.object({ colour: z.string() });
const key = { pk: 'CAR#1', sk: 'CAR' };

describe('tables for tests', () => {
  let tables: TableUnderTest;
  let fresh: FreshTable;

  beforeAll(async () => {
    tables = await tableUnderTest(['colour']);
  });
  beforeEach(async () => {
    fresh = await tables.fresh();
  });
  afterAll(() => tables.stop());

  it('enforce conditions and indexes', async () => {
    await fresh.table.write({ key, item: { colour: 'red', colourpk: 'red' }, expect: 'absent' });
    await expect(fresh.table.write({ key, item: { colour: 'blue' }, expect: 'absent' })).rejects.toThrow(WriteConflict);
    expect(await fresh.table.listByIndex(Car, 'colour', 'red')).toEqual([{ item: { colour: 'red' }, version: 1 }]);
  });

  it('each start empty', async () => {
    expect(await fresh.items()).toEqual([]);
  });
});
