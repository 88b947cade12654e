import { deriveId } from '@claimstream/lambda-kit';
import { atEveryCrash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { indexes, world as newWorld, outcome, settlementId, supervisorId, wreck } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('a payout above the limit of authority', () => {
  it('waits for a supervisor, and its money is requested after the approval', async () => {
    const { settle, now, names, approve, open } = await world();
    await settle(wreck);
    expect(await now()).toMatchObject({ state: 'awaiting-approval', paymentAttempt: 0 });
    expect(await names()).toEqual(['Settlement.Approval.Requested']);
    expect(await open()).toMatchObject([
      { approvalId: settlementId, payoutCents: 1_950_000, reasonCode: 'ABOVE_AUTHORITY' },
    ]);
    expect(await approve()).toBe('paying');
    expect(await names()).toEqual(['Settlement.Finalized', 'Payment.Requested']);
    expect(await open()).toEqual([]);
    expect((await now()).approvals).toEqual([{ by: supervisorId, at: contextOf('approval').occurredAt }]);
  });

  it('requests the money once, however often and however concurrently it is approved', async () => {
    const { settle, now, approve } = await world();
    await settle(wreck);
    expect(await Promise.all([approve(), approve()])).toEqual(['paying', 'paying']);
    await approve();
    expect(await now()).toMatchObject({ state: 'paying', paymentAttempt: 1 });
  });

  it('survives a crash of the approval at every place', async () => {
    const waiting = async () => {
      const w = await world();
      await w.settle(wreck);
      return w;
    };
    expect(await atEveryCrash(waiting, (w, crash) => w.approve(settlementId, crash), outcome)).toBeGreaterThanOrEqual(
      4,
    );
  });

  it('is approved by nobody whom it pays, and by nobody who assesses damage', async () => {
    const { settle, now, approve, open } = await world();
    await settle(wreck);
    const { customerId } = await now();
    expect(await open(customerId)).toEqual([]);
    expect(await open()).toHaveLength(1);
    await expect(approve(settlementId, undefined, { sub: customerId })).rejects.toMatchObject({ code: 'OWN_PAYOUT' });
    const groups = ['adjusters', 'supervisors'];
    await expect(approve(settlementId, undefined, { groups })).rejects.toMatchObject({ code: 'ASSESSES_CLAIMS' });
    expect(await now()).toMatchObject({ state: 'awaiting-approval' });
  });

  it('carries its claim’s correlation id', async () => {
    const { settle, approve, fresh } = await world();
    await settle(wreck);
    await approve();
    const { correlationId } = contextOf('any');
    for (const event of await fresh.events()) expect(event).toMatchObject({ detail: { metadata: { correlationId } } });
  });

  it('does not exist under another id', async () => {
    const { approve } = await world();
    await expect(approve(deriveId('nothing'))).rejects.toMatchObject({ status: 404, code: 'APPROVAL_NOT_FOUND' });
  });
});
