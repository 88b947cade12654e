import type { DataOf } from '@claimstream/events-schema';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { atEveryCrash, type Crash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { recordTotalLoss } from '../src/application/record-total-loss.ts';
import { Customers } from '../src/store/customers.ts';
import { accepted, outcome } from './customers-under-test.ts';
import { customerId } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

/** A customer with a policy, and the claims service's reports of losses of its car on days of May. */
async function world() {
  const w = await accepted(tables);
  const customers = new Customers(w.fresh.table);
  const [policyId] = await w.policyIds();
  /** Without a day of the loss, like a denial or withdrawal. */
  const tell = async (day: number, so: Partial<DataOf<typeof ClaimAssessed>>, crash?: Crash) => {
    const occurredAt = new Date(Date.UTC(2026, 4, day)).toISOString();
    const record = recordTotalLoss(crash ? crash.methods(customers) : customers);
    const { claimId } = ClaimAssessed.samples[0]!;
    await record(
      { claimId, customerId, policyId: policyId!, lossDate: '2026-05-01', totalLoss: undefined, ...so },
      { occurredAt },
    );
  };
  return { ...w, tell, ended: async () => (await w.show()).policies[0]!.coverEndedOn };
}

describe('B6: a policy whose car was a total loss', () => {
  it('shows its customer since when it covers nothing', async () => {
    const { tell, ended } = await world();
    await tell(2, { totalLoss: false });
    expect(await ended()).toBeUndefined();
    for (const _ of [1, 2]) await tell(3, { totalLoss: true });
    expect(await ended()).toBe('2026-05-01');
  });

  it('covers again if the decision is corrected, in whatever order the events come', async () => {
    const { tell, ended } = await world();
    await tell(4, { totalLoss: false });
    await tell(3, { totalLoss: true });
    expect(await ended()).toBeUndefined();
  });

  it('covers again if the claim is denied or withdrawn, in whatever order the events come', async () => {
    const { tell, ended } = await world();
    await tell(3, { totalLoss: true });
    await tell(4, { lossDate: undefined, totalLoss: false });
    expect(await ended()).toBeUndefined();
    const other = await world();
    await other.tell(4, { lossDate: undefined, totalLoss: false });
    await other.tell(3, { totalLoss: true });
    expect(await other.ended()).toBeUndefined();
  });

  it('does not change without a report on whether the car is lost', async () => {
    const { tell, ended, fresh } = await world();
    const before = JSON.stringify(await fresh.state());
    await tell(3, { totalLoss: undefined });
    expect(await ended()).toBeUndefined();
    expect(JSON.stringify(await fresh.state())).toBe(before);
  });

  it('makes the event wait while it is not here', async () => {
    const { tell } = await world();
    await expect(tell(3, { totalLoss: true, policyId: customerId })).rejects.toThrow('is not here');
  });

  it('survives a crash at every place', async () => {
    const lost = (w: Awaited<ReturnType<typeof world>>, crash: Crash) => w.tell(3, { totalLoss: true }, crash);
    expect(await atEveryCrash(world, lost, outcome)).toBeGreaterThanOrEqual(4);
  });
});
