import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { PolicyNotFound } from '@claimstream/events-schema/customer/policy-not-found';
import { deriveId, Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { checkClaimedPolicy } from '../src/application/check-claimed-policy.ts';
import { Customers } from '../src/store/customers.ts';
import { accepted, outcome, type World, world } from './customers-under-test.ts';
import { customerId } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const claimId = deriveId('a claim');
const claim = (w: World, policyId: string, who = customerId, crash?: Crash) => {
  const [customers, erasures] = [new Customers(w.fresh.table), new Erasures(w.fresh.table)];
  const check = crash
    ? checkClaimedPolicy(crash.methods(customers), crash.methods(erasures))
    : checkClaimedPolicy(customers, erasures);
  return deliver(check, ClaimRequested, { ...ClaimRequested.samples[0]!, claimId, customerId: who, policyId });
};
const told = async (w: World) => (await w.events()).filter(({ detailType }) => detailType === PolicyNotFound.name);

describe('the policy that a claim names', () => {
  it('causes no event if its customer has it, active or not', async () => {
    const w = await accepted(tables);
    await claim(w, (await w.policyIds())[0]!);
    expect(await told(w)).toEqual([]);
  });

  it('is missing if nobody has it, with one event', async () => {
    const policyId = deriveId('a policy of nobody');
    const w = await accepted(tables);
    await claim(w, policyId);
    await claim(w, policyId);
    expect(await told(w)).toMatchObject([{ detail: { data: { claimId, customerId, policyId } } }]);
  });

  it('is missing in the same words if another customer has it', async () => {
    const w = await accepted(tables);
    const [policyId] = await w.policyIds();
    const edmund = deriveId('another customer');
    await claim(w, policyId!, edmund);
    expect(await told(w)).toMatchObject([{ detail: { data: { claimId, customerId: edmund, policyId } } }]);
  });

  it('leaves nothing behind about an erased customer, and is still reported, after a crash at every place', async () => {
    const policyId = deriveId('a policy of nobody');
    const erased = async () => {
      const w = await world(tables);
      const request = { ...CustomerErasureRequested.samples[0]!, customerId };
      const begin = new Erasures(w.fresh.table);
      await deliver(async (event) => void (await begin.begin(event)), CustomerErasureRequested, request);
      return w;
    };
    const crashed = (w: World, crash: Crash) => claim(w, policyId, customerId, crash);
    const left = async (w: World) => {
      expect((await w.fresh.items()).map(({ sk }) => sk)).toEqual(['ERASED']);
    };
    expect(await atEveryCrash(erased, crashed, left)).toBeGreaterThanOrEqual(10);
    const w = await erased();
    const [customers, erasures] = [new Customers(w.fresh.table), new Erasures(w.fresh.table)];
    const said: unknown[] = [];
    customers.forgetMissingPolicy = async () => void said.push(...(await told(w)));
    const data = { ...ClaimRequested.samples[0]!, claimId, customerId, policyId };
    await deliver(checkClaimedPolicy(customers, erasures), ClaimRequested, data);
    expect(said).toMatchObject([{ detail: { data: { claimId } } }]);
  });

  it('survives a crash at every place', async () => {
    const policyId = deriveId('a policy of nobody');
    const crashed = (w: World, crash: Crash) => claim(w, policyId, customerId, crash);
    expect(await atEveryCrash(() => world(tables), crashed, outcome)).toBeGreaterThanOrEqual(4);
  });
});
