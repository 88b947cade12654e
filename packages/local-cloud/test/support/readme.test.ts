import { readFile } from 'node:fs/promises';
import { currentTable, readme, withTable } from '../../src/support-table.ts';

it('the README lists exactly what the code emulates (else: node src/support-table.ts --write)', async () => {
  const text = await readFile(readme, 'utf8');
  expect(text).toBe(withTable(text, await currentTable()));
});
