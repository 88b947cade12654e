import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { payment } from '../src/domain/settlement-account.ts';
import { Settlements } from '../src/store/settlements.ts';
import { indexes, world } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

it('a settlement is never written with a ledger that differs from the payout', async () => {
  const { fresh, now, settle } = await world(tables);
  await settle();
  const settlements = new Settlements(fresh.table);
  const settlement = await now();
  const paidMore = [...settlement.ledger, payment(310_001, settlement.requestedAt)];
  expect(() => settlements.settlementChange({ ...settlement, ledger: paidMore }, 1, [], [])).toThrow(RangeError);
  const forgot = { ...settlement, ledger: [] };
  expect(() => settlements.settlementChange(forgot, 1, [], [])).toThrow('does not balance');
});
