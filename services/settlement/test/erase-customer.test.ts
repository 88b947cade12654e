import './silence.ts';
import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseClaim, eraseCustomer } from '../src/application/erase-customer.ts';
import { ownPart } from '../src/application/own-part.ts';
import { ClaimRecords } from '../src/store/claim-records.ts';
import { Settlements } from '../src/store/settlements.ts';
import { assessed, indexes, world as newWorld, policy } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const { customerId, claimId } = assessed();
const { policyId } = policy;
const until = '2030-12-31';

async function world() {
  const w = await newWorld(tables);
  await w.settle();
  const { table } = w.fresh;
  const [erasures, records, settlements] = [new Erasures(table), new ClaimRecords(table), new Settlements(table)];
  return {
    ...w,
    settlements,
    erase: (claims = [{ claimId, until, why: 'ours' }], crash?: Crash) =>
      deliver(
        eraseCustomer(crash ? crash.methods(erasures) : erasures, crash ? crash.methods(records) : records),
        CustomerErasureRequested,
        { customerId, policyIds: [policyId], claims },
      ),
    eraseClaim: () => deliver(eraseClaim(settlements, records), ClaimFileErased, { claimId, customerId }),
    kinds: async () => [...new Set((await w.fresh.items()).map(({ pk }) => pk.split('#')[0]))].sort(),
  };
}

describe('the settlements of a customer who has their data erased', () => {
  it('are kept with the file of the claim, and the terms of the policy until then', async () => {
    const w = await world();
    await w.erase();
    await w.erase();
    const answers = (await w.fresh.events()).filter(({ detailType }) => detailType === 'Customer.Data.Erased');
    expect(answers).toMatchObject([
      { source: 'settlement.service', detail: { data: { kept: [{ what: 'payments', until, why: 'ours' }] } } },
    ]);
    const terms = (await w.fresh.items()).find(({ sk }) => sk === 'POLICY');
    expect(terms.expiresAt).toBe(Date.parse('2031-01-02') / 1000);
    expect((await w.settlements.rounds(claimId)).all).toHaveLength(1);
  });

  it('do not exist without a claim, and then the terms go at once', async () => {
    const w = await world();
    await w.erase([]);
    expect(await w.settlements.policy(policyId)).toBeUndefined();
  });

  it('go with the file of the claim', async () => {
    const w = await world();
    await w.erase();
    await w.eraseClaim();
    await w.eraseClaim();
    expect(await w.kinds()).toEqual(['ERASED', 'POLICY']);
  });

  it('end the same after a crash at every place', async () => {
    const work = (w: Awaited<ReturnType<typeof world>>, crash: Crash) => w.erase(undefined, crash);
    expect(await atEveryCrash(world, work, ({ fresh }) => fresh.state())).toBeGreaterThanOrEqual(4);
  });

  it('are in the copy of the data as the customer sees them, without anybody else’s', async () => {
    const w = await world();
    const part = (who: string) =>
      ownPart(w.settlements)({ customerId: who, exportId: '', policyIds: [], claimIds: [claimId] });
    expect(await part(customerId)).toMatchObject({ settlements: [{ claimId, payoutCents: 310_000 }] });
    expect(await part(policyId)).toEqual({ settlements: [] });
  });
});
