import './silence.ts';
import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseClaim, eraseCustomer, eraseLate } from '../src/application/erase-customer.ts';
import { ownPart } from '../src/application/own-part.ts';
import { recordFact } from '../src/application/record-fact.ts';
import { openCheck } from '../src/domain/check.ts';
import { CustomerFacts } from '../src/store/customer-facts.ts';
import { freshWorld, indexes } from './checks-under-test.ts';
import {
  car,
  claim,
  claimId,
  context,
  customer,
  customerId,
  damage,
  evidence,
  policy,
  policyId,
} from './example-evidence.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const photo = damage({ imageHash: 'ef'.repeat(32), likeness: '0123456789abcdef'.repeat(2) });
const confirmed = {
  state: 'reject' as const,
  decidedBy: 'person' as const,
  decisions: [],
};

const expires = Date.parse('2033-01-02') / 1000;

/** Records the facts of a customer and their policy. */
async function learn(record: ReturnType<typeof recordFact>) {
  const fingerprints = { ...customer.fingerprints, ssn: '56'.repeat(32) };
  await record('customer', customerId, { ...customer, fingerprints }, context.occurredAt);
  const ofCar = { vin: '12'.repeat(32), plate: '34'.repeat(32) };
  await record('policy', policyId, { ...policy, fingerprints: ofCar }, context.occurredAt);
}

/** A customer with a policy and a claim: their facts, the check of a car photo and the check of the claim. */
async function world({ suspect = false } = {}) {
  const w = await freshWorld(tables);
  const table = w.table.table;
  const [erasures, facts] = [new Erasures(table), new CustomerFacts(table)];
  const record = recordFact(w.checks, w.eraseLate);
  await learn(record);
  await record('claim', claimId, { ...claim, customerId, policyId }, context.occurredAt);
  await w.checks.write({ ...openCheck(evidence(car()), context), ...(suspect ? confirmed : {}) }, 'absent');
  const shown = { ...evidence(photo), claimId };
  await w.checks.write(openCheck(shown, context), 'absent');
  await w.checks.holdLikeness(shown);
  const asked = { customerId, policyIds: [policyId], claims: [{ claimId, until: '2030-12-31', why: 'ours' }] };
  return {
    ...w,
    erasures,
    facts,
    /** From here on the customer counts as erased, although nothing is removed yet. */
    begin: () => deliver(async (event) => void (await erasures.begin(event)), CustomerErasureRequested, asked),
    erase: (crash?: Crash) =>
      deliver(
        eraseCustomer(crash ? crash.methods(erasures) : erasures, crash ? crash.methods(facts) : facts),
        CustomerErasureRequested,
        asked,
      ),
    eraseClaim: () => deliver(eraseClaim(facts), ClaimFileErased, { claimId, customerId }),
    kinds: async () => [...new Set((await w.table.items()).map(({ pk }) => pk.split('#')[0]))].sort(),
    answers: async () => (await w.table.events()).filter(({ detailType }) => detailType === 'Customer.Data.Erased'),
  };
}

describe('the checks of a customer whose data are erased', () => {
  it('go with every fingerprint, except the check of their claim', async () => {
    const w = await world();
    expect(await w.kinds()).toEqual(expect.arrayContaining(['licence', 'ssn', 'vin', 'plate', 'customer', 'policy']));
    await w.erase();
    await w.erase();
    expect(await w.kinds()).toEqual(['ERASED', 'SUBJECT', 'claim', 'customer', 'likeness']); // of the customer only the day of the loss
    expect(await w.facts.checks(customerId)).toMatchObject([{ subjectKind: 'claim' }]);
    expect(await w.answers()).toMatchObject([
      {
        source: 'fraud.service',
        detail: {
          data: {
            erased: ['checks', 'fingerprints'],
            kept: [{ what: 'claim-checks', until: '2030-12-31', why: 'ours' }],
          },
        },
      },
    ]);
  });

  it('are kept for a time if a person confirmed fraud, and then expire', async () => {
    const w = await world({ suspect: true });
    await w.erase();
    const items = await w.table.items();
    const holders = items.filter(({ pk }) => /^(licence|ssn|vin|plate)#/.test(pk));
    const check = items.find(({ sk, evidence: of }) => sk === 'CHECK' && !of.claimId);
    expect([...holders, check].map(({ expiresAt }) => expiresAt)).toEqual([...holders, check].map(() => expires));
    expect(holders.length).toBeGreaterThanOrEqual(4);
    const [answer] = await w.answers();
    const kept = (answer!.detail.data as { kept: { what: string }[] }).kept.map(({ what }) => what);
    expect(kept).toEqual(['claim-checks', 'fingerprints', 'checks']);
  });

  it.each([
    ['go if a fact comes late', false, false],
    ['go if a fact comes during the erasure', true, false],
    ['expire if a person confirmed fraud and a fact comes late', false, true],
    ['expire if a person confirmed fraud and a fact comes during the erasure', true, true],
  ])('%s, after a crash at every place', async (_, isUnderWay, suspect) => {
    const places = await atEveryCrash(
      async () => {
        const w = await world({ suspect });
        await (isUnderWay ? w.begin() : w.erase());
        return w;
      },
      async ({ checks, erasures, facts }, crash) => {
        const late = eraseLate(crash.methods(erasures), crash.methods(facts));
        await learn(recordFact(crash.methods(checks), late));
      },
      async (w) => {
        if (isUnderWay) await w.erase();
        const items = await w.table.items();
        expect(items.filter(({ pk, sk }) => sk === 'FACT' && !pk.startsWith('claim#'))).toEqual([]);
        const holders = items.filter(({ pk }) => /^(licence|ssn|vin|plate)#/.test(pk));
        expect(holders.map(({ expiresAt }) => expiresAt)).toEqual(suspect ? Array(4).fill(expires) : []);
        return items.map(({ pk, sk }) => [pk, sk]).sort();
      },
    );
    expect(places).toBeGreaterThanOrEqual(20);
  });

  it('go altogether with the file of the claim', async () => {
    const w = await world();
    await w.erase();
    await w.eraseClaim();
    await w.eraseClaim();
    expect(await w.kinds()).toEqual(['ERASED']);
  });

  it('go all the same after a crash at every place', async () => {
    const work = (w: Awaited<ReturnType<typeof world>>, crash: Crash) => w.erase(crash);
    expect(
      await atEveryCrash(
        () => world(),
        work,
        ({ table }) => table.state(),
      ),
    ).toBeGreaterThanOrEqual(6);
  });

  it('are in the copy of the data with the readings, without the rules’ findings', async () => {
    const w = await world({ suspect: true });
    const part = await ownPart(w.facts)({ customerId, exportId: '', policyIds: [], claimIds: [] });
    expect(part).toMatchObject({ checks: [{ reading: {} }, { reading: {} }] });
    expect(Object.keys((part.checks as object[])[0]!)).not.toContain('reasons');
  });
});
