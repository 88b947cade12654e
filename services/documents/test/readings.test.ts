import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { Readings } from '../src/store/readings.ts';
import { documentId } from './example-documents.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

it('a reading is kept for each attempt, and a repeated run replaces it', async () => {
  const readings = new Readings((await tables.fresh()).table);
  const car = (confidence: number) => ({ kind: 'car', vehicle: { value: 'car', confidence } }) as const;
  await readings.keep(documentId, 1, car(0.6));
  await readings.keep(documentId, 1, car(0.7));
  await readings.keep(documentId, 2, car(0.8));
  expect(await readings.get(documentId, 1)).toEqual(car(0.7));
  expect(await readings.get(documentId, 2)).toEqual(car(0.8));
  expect(await readings.get(documentId, 3)).toBeUndefined();
});
