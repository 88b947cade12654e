import { Approval } from '@claimstream/api-contract/settlement/list-approvals';
import { deriveId } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { indexes, world as newWorld, policy, wreck } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

describe('the payouts that wait for a supervisor', () => {
  it('come in pages, each payout with its calculation, in the shape of the contract', async () => {
    const w = await newWorld(tables);
    const settled = async (number: number) => {
      const [claimId, policyId] = [deriveId('claim', String(number)), deriveId('policy', String(number))];
      await w.settlements.recordPolicy({ ...policy, policyId });
      await w.settle({ claimId, policyId, ...wreck }, claimId);
    };
    for (let number = 0; number < 5; number += 1) await settled(number);
    const first = await w.page(3);
    const second = await w.page(3, first.next);
    expect([first.approvals.length, second.approvals.length, second.next]).toEqual([3, 2, undefined]);
    const all = [...first.approvals, ...second.approvals];
    expect(new Set(all.map(({ claimId }) => claimId)).size).toBe(5);
    for (const approval of all) {
      expect(Approval.strict().parse(approval)).toMatchObject({
        payoutCents: 1_950_000,
        reasonCode: 'ABOVE_AUTHORITY',
        calculation: { totalLoss: true, payoutCents: 1_950_000 },
        may: { approve: true },
      });
    }
  });
});
