import { ledgerColumns } from '@claimstream/api-contract/settlement/export-ledger';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { shards } from '../src/store/ledger-shards.ts';
import { claimId, finalized, ledgerWorld, opened, paid } from './ledger-under-test.ts';
import { indexes } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const rowsOf = (text: string) =>
  text
    .split('\r\n')
    .filter(Boolean)
    .map((line) => line.split(','));

describe('the export of a month', () => {
  it('has a line for each account of each entry, under the names of its columns', async () => {
    const { tellAll, exportPart } = await ledgerWorld(tables);
    await tellAll(opened(), finalized(), paid());
    const { text, next } = await exportPart('2026-03');
    const [header, ...rows] = rowsOf(text);
    expect(header).toEqual([...ledgerColumns]);
    expect(next).toBeUndefined();
    expect(rows.map((row) => row.slice(4))).toEqual([
      [claimId, 'own-damage', '1', 'claim-opened', 'losses-incurred', '350000', '0'],
      [claimId, 'own-damage', '1', 'claim-opened', 'loss-reserve', '0', '350000'],
      [claimId, 'own-damage', '2', 'loss-assessed', 'losses-incurred', '32000', '0'],
      [claimId, 'own-damage', '2', 'loss-assessed', 'loss-reserve', '0', '32000'],
      [claimId, 'own-damage', '3', 'payment-made', 'loss-reserve', '382000', '0'],
      [claimId, 'own-damage', '3', 'payment-made', 'cash-clearing', '0', '382000'],
    ]);
  });

  it.each([1, 3, 7, 500])('is complete in parts of %d entries, each entry once', async (limit) => {
    const { tellAll, exportPart } = await ledgerWorld(tables);
    const claims = shards.flatMap((digit) => [digit + claimId.slice(1), `${digit}${claimId.slice(1, -1)}9`]);
    await tellAll(...claims.map((of) => opened({ of })));
    await tellAll(opened({ of: claimId.replace('d', 'e'), at: '2026-04-01T00:00:00.000Z' }));
    let text = '';
    let cursor: string | undefined;
    do {
      const part = await exportPart('2026-03', limit, cursor);
      expect(rowsOf(part.text).length).toBeLessThanOrEqual(2 * limit + 1);
      text += part.text;
      cursor = part.next;
    } while (cursor !== undefined);
    const [header, ...rows] = rowsOf(text);
    expect(header).toEqual([...ledgerColumns]);
    expect(rows).toHaveLength(2 * claims.length);
    expect(new Set(rows.map((row) => row[4]))).toEqual(new Set(claims));
  });

  it('has only the names of the columns for a month without entries', async () => {
    const { exportPart } = await ledgerWorld(tables);
    expect(await exportPart('2026-02')).toEqual({ text: `${ledgerColumns.join(',')}\r\n`, next: undefined });
  });

  it.each(['x', 'g.', '.', '0.made-up'])('refuses the cursor %s, which names no page', async (cursor) => {
    const { exportPart } = await ledgerWorld(tables);
    await expect(exportPart('2026-03', 500, cursor)).rejects.toMatchObject({ status: 400, code: 'INVALID_CURSOR' });
  });
});
