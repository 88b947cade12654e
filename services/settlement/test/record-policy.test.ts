import './silence.ts';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseCustomer } from '../src/application/erase-customer.ts';
import { recordPolicy } from '../src/application/record-policy.ts';
import { ClaimRecords } from '../src/store/claim-records.ts';
import { Settlements } from '../src/store/settlements.ts';
import { assessed, indexes, policy } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const { customerId, policyId } = policy;
const claims = [{ claimId: assessed().claimId, until: '2030-12-31', why: 'ours' as const }];

async function world() {
  const fresh = await tables.fresh();
  const [settlements, erasures] = [new Settlements(fresh.table), new Erasures(fresh.table)];
  const records = new ClaimRecords(fresh.table);
  const request = (of: typeof claims) => ({ customerId, policyIds: [policyId], claims: of });
  const over = <T extends object>(store: T, crash?: Crash) => (crash ? crash.methods(store) : store);
  return {
    fresh,
    record: (crash?: Crash) =>
      deliver(
        ({ data }) => recordPolicy(over(settlements, crash), over(erasures, crash), over(records, crash))(data),
        PolicyIssued,
        policy,
      ),
    /** From here on the customer counts as erased, although nothing is removed yet. */
    begin: (of: typeof claims) =>
      deliver(async (event) => void (await erasures.begin(event)), CustomerErasureRequested, request(of)),
    erase: (of: typeof claims) => deliver(eraseCustomer(erasures, records), CustomerErasureRequested, request(of)),
    terms: async () => (await fresh.items()).filter(({ sk }) => sk === 'POLICY'),
  };
}
type World = Awaited<ReturnType<typeof world>>;

describe('the terms of a policy', () => {
  it('are stored once, without the policyholder’s identity, also after a crash at every place', async () => {
    const record = (w: World, crash: Crash) => w.record(crash);
    const kept = async (w: World) => {
      await w.record();
      return w.terms();
    };
    expect(await atEveryCrash(world, record, kept)).toBeGreaterThanOrEqual(4);
    const w = await world();
    await w.record();
    const [{ pk: _pk, sk: _sk, version, ...terms }] = (await w.terms()) as [any];
    expect(version).toBe(1);
    expect(Object.keys(terms).sort()).toEqual([
      'customerId',
      'deductibleCents',
      'limitCents',
      'policyId',
      'vehicleValueCents',
    ]);
  });

  it.each([
    ['come late', false, true, []],
    ['come again while they are erased', true, false, []],
    ['come again after they were erased', true, true, []],
    ['come late, and there is a claim', false, true, claims],
    ['come again while they are erased, and there is a claim', true, false, claims],
    ['come again after they were erased, and there is a claim', true, true, claims],
  ])('of an erased customer end as the erasure leaves them if they %s', async (_, isKnown, isOver, of) => {
    const places = await atEveryCrash(
      async () => {
        const w = await world();
        if (isKnown) await w.record();
        await (isOver ? w.erase(of) : w.begin(of));
        return w;
      },
      (w, crash) => w.record(crash),
      async (w) => {
        await w.erase(of);
        const expires = of.length > 0 ? [Date.parse('2031-01-02') / 1000] : [];
        expect((await w.terms()).map(({ expiresAt }) => expiresAt)).toEqual(expires);
      },
    );
    expect(places).toBeGreaterThanOrEqual(6);
  });
});
