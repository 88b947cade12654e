import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { balanceOf } from '../src/domain/settlement-account.ts';
import { indexes, world as newWorld, outcome, settlementId, wreck } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('an assessed claim', () => {
  it('is reserved and its money requested', async () => {
    const { settle, now, names } = await world();
    await settle();
    expect(await now()).toMatchObject({ state: 'paying', payoutCents: 310_000, paymentAttempt: 1 });
    expect(balanceOf((await now()).ledger)).toMatchObject({ outstandingCents: 310_000, paidCents: 0 });
    expect(await names()).toEqual(['Settlement.Finalized', 'Payment.Requested']);
  });

  it('is settled once, however often its event comes and under whatever event id', async () => {
    const { settle, fresh } = await world();
    await settle();
    const before = await fresh.items();
    await settle();
    await settle({}, 'told again by another event');
    expect(await fresh.items()).toEqual(before);
  });

  it('waits on its queue until the policy is here', async () => {
    const { settle } = await world();
    await expect(settle({ policyId: settlementId })).rejects.toThrow('is not here yet');
  });

  it('pays nothing if the deductible takes all of it, and then there is nothing to approve', async () => {
    const { settle, now, names, approve } = await world();
    await settle({ estimateCents: 50_000 });
    expect(await now()).toMatchObject({ state: 'nothing-payable', payoutCents: 0, ledger: [] });
    expect(await names()).toEqual(['Settlement.Finalized']);
    await expect(approve()).rejects.toMatchObject({ status: 409, code: 'NOTHING_TO_APPROVE' });
  });

  it('pays up to the limit for each loss, however many a term has and even if they come at the same moment', async () => {
    const { settle, fresh } = await world();
    const claims = Array.from({ length: 4 }, (_, index) => `d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c1${index}`);
    await Promise.all(claims.map((claimId) => settle({ claimId, ...wreck }, claimId)));
    const payouts = (await fresh.items()).filter(({ sk }) => sk === 'SETTLEMENT').map(({ payoutCents }) => payoutCents);
    expect(payouts).toEqual([1_950_000, 1_950_000, 1_950_000, 1_950_000]);
  });

  it('survives a crash at every place', async () => {
    for (const so of [{}, wreck, { estimateCents: 1 }]) {
      const places = await atEveryCrash(world, (w, crash) => w.settle(so, 'assessed', crash), outcome);
      expect(places).toBeGreaterThanOrEqual(7);
    }
  });
});
