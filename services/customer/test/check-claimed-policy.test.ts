import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { PolicyNotFound } from '@claimstream/events-schema/customer/policy-not-found';
import { deriveId } from '@claimstream/lambda-kit';
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
  const customers = new Customers(w.fresh.table);
  const check = checkClaimedPolicy(crash ? crash.methods(customers) : customers);
  return deliver(check, ClaimRequested, { ...ClaimRequested.samples[0]!, claimId, customerId: who, policyId });
};
const told = async (w: World) => (await w.events()).filter(({ detailType }) => detailType === PolicyNotFound.name);

describe('the policy that a claim names', () => {
  it('is not spoken of where its customer has it, active or not', async () => {
    const w = await accepted(tables);
    await claim(w, (await w.policyIds())[0]!);
    expect(await told(w)).toEqual([]);
  });

  it('is missing where nobody has it, which is said once', async () => {
    const policyId = deriveId('a policy of nobody');
    const w = await accepted(tables);
    await claim(w, policyId);
    await claim(w, policyId);
    expect(await told(w)).toMatchObject([{ detail: { data: { claimId, customerId, policyId } } }]);
  });

  it('is missing in the same words where another customer has it', async () => {
    const w = await accepted(tables);
    const [policyId] = await w.policyIds();
    const edmund = deriveId('another customer');
    await claim(w, policyId!, edmund);
    expect(await told(w)).toMatchObject([{ detail: { data: { claimId, customerId: edmund, policyId } } }]);
  });

  it('survives a crash at every place', async () => {
    const policyId = deriveId('a policy of nobody');
    const crashed = (w: World, crash: Crash) => claim(w, policyId, customerId, crash);
    expect(await atEveryCrash(() => world(tables), crashed, outcome)).toBeGreaterThanOrEqual(4);
  });
});
