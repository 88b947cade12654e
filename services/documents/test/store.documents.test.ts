import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { Documents } from '../src/store/documents.ts';
import { documentId, licence } from './example-documents.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(['customer']);
});
afterAll(() => tables.stop());

it('a path that holds no id, or a key too long for the table, is of no document', async () => {
  const documents = new Documents((await tables.fresh()).table);
  await documents.write(licence(), 'absent');
  for (const id of ['', 'x', '../x', 'x'.repeat(3000), documentId.toUpperCase()]) {
    expect(await documents.get(id)).toBeUndefined();
  }
  expect((await documents.get(documentId))?.item.documentId).toBe(documentId);
});
