import './silence.ts';
import { CustomerErasureCompleted } from '@claimstream/events-schema/customer/customer-erasure-completed';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { deriveId, Erasures } from '@claimstream/lambda-kit';
import {
  atEveryCrash,
  type Crash,
  contextOf,
  deliver,
  type TableUnderTest,
  tableUnderTest,
} from '@claimstream/test-drive';
import { chaseAnswers } from '../src/application/chase-answers.ts';
import { eraseCustomer } from '../src/application/erase-customer.ts';
import { exportCustomer } from '../src/application/export-customer.ts';
import { gatherAnswers } from '../src/application/gather-answers.ts';
import { ownPart } from '../src/application/own-part.ts';
import { recordClaim } from '../src/application/record-claim.ts';
import { recordDriving } from '../src/application/record-driving.ts';
import { requestErasure } from '../src/application/request-erasure.ts';
import { showErasure } from '../src/application/show-erasure.ts';
import { Customers } from '../src/store/customers.ts';
import { ErasureCases } from '../src/store/erasure-cases.ts';
import { accepted, submitted, type World } from './customers-under-test.ts';
import { application, customerId } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const claimId = deriveId('a claim');
const [filed, closed, reopened] = ['2026-03-01T13:00:00.000Z', '2026-03-02T13:00:00.000Z', '2026-03-03T13:00:00.000Z'];
const keepers = async () => ['claims', 'customer', 'documents'];
const context = { ...contextOf('erase'), occurredAt: '2026-03-05T12:00:00.000Z' };

/** A customer's own service, over the table of a world. */
function erasing(w: World) {
  const [erasures, cases] = [new Erasures(w.fresh.table), new ErasureCases(w.fresh.table)];
  const reminders: string[] = [];
  const over = <T extends object>(store: T, crash?: Crash) => (crash ? crash.methods(store) : store);
  const remind = async (reminder: { customerId: string }) => void reminders.push(reminder.customerId);
  return {
    ...{ erasures, cases, reminders },
    claim: (open: boolean, at: string) => recordClaim(cases, erasures)({ customerId, claimId }, open, at),
    request: (endCover = true, groups: string[] = []) =>
      requestErasure(cases, keepers)({ sub: customerId, groups }, endCover, context),
    show: () => showErasure(cases, () => new Date(context.occurredAt))(customerId),
    /** The service's reaction to its own event. */
    async erase(crash?: Crash) {
      const [asked] = (await w.fresh.events()).filter(({ detailType }) => detailType === 'Customer.Erasure.Requested');
      const { customerId: who, ...data } = asked!.detail.data as never as { customerId: string };
      const erase = eraseCustomer(over(erasures, crash), over(cases, crash), crash ? crash.around(remind) : remind);
      await deliver(erase, CustomerErasureRequested, { customerId: who, ...data } as never);
    },
    answer: (service: string, kept: object[] = [], crash?: Crash) =>
      gatherAnswers(over(cases, crash))(
        { data: { customerId, service, erased: ['documents'], kept: kept as never } },
        { ...contextOf(service), occurredAt: context.occurredAt },
      ),
    chase: async () => {
      let late = 0;
      const countLate = () => {
        late += 1;
      };
      await chaseAnswers(cases, remind, countLate)({ customerId });
      return late;
    },
  };
}

describe('a customer who requests the erasure of their data', () => {
  it('is refused while a claim is open, and until they end the cover that is in force', async () => {
    const w = await accepted(tables);
    const { claim, request, show } = erasing(w);
    await claim(true, filed);
    await expect(request()).rejects.toMatchObject({ status: 409, code: 'CLAIMS_OPEN' });
    await claim(false, closed);
    await claim(true, filed); // its event comes late
    await expect(request(false)).rejects.toMatchObject({ status: 409, code: 'POLICIES_IN_FORCE' });
    expect(await show()).toMatchObject({ state: 'none', obstacles: ['POLICIES_IN_FORCE'] });
    await claim(true, reopened);
    expect((await show()).obstacles).toEqual(['CLAIMS_OPEN', 'POLICIES_IN_FORCE']);
    expect(await w.fresh.events()).not.toContainEqual(
      expect.objectContaining({ detailType: 'Customer.Erasure.Requested' }),
    );
  });

  it('is refused while their application is being decided', async () => {
    const { request } = erasing(await submitted(tables));
    await expect(request()).rejects.toMatchObject({ status: 409, code: 'APPLICATION_PENDING' });
  });

  it('is refused while they work with the same account', async () => {
    const { request } = erasing(await accepted(tables));
    await expect(request(true, ['adjusters'])).rejects.toMatchObject({ status: 409, code: 'STAFF_ACCOUNT' });
  });

  it('sees which data are kept until when, and which services must answer; cover ends on their day', async () => {
    const w = await accepted(tables);
    const { claim, request, cases } = erasing(w);
    await claim(true, filed);
    await claim(false, closed);
    const told = await request();
    expect(told).toMatchObject({ state: 'requested', waitingFor: ['claims', 'customer', 'documents'] });
    expect(told.kept).toEqual(
      ['policies', 'application', 'claims', 'claim-photos', 'claim-checks', 'payments'].map((what) => ({
        ...{ what, until: '2032-12-31', why: 'ours' },
      })),
    );
    expect((await cases.held(customerId)).policies.map(({ endedOn }) => endedOn)).toEqual(['2026-03-05']);
    const asked = (await w.fresh.events()).find(({ detailType }) => detailType === 'Customer.Erasure.Requested')!;
    const policyIds = await w.policyIds();
    expect(asked.detail.data).toEqual({
      ...{ customerId, policyIds },
      claims: [{ claimId, until: '2032-12-31', why: 'ours' }],
    });
    expect(await request(false)).toEqual(told); // requested again
  });

  it('may have had neither application nor policy', async () => {
    const w = { fresh: await tables.fresh() } as World;
    const { request, erase, answer, show } = erasing(w);
    expect((await request(false)).kept).toEqual([]);
    await erase();
    for (const service of await keepers()) await answer(service);
    expect(await show()).toMatchObject({ state: 'erased', kept: [] });
  });
});

describe('the data of the customer service', () => {
  const personal = ['219-09-9999', '+16025550123'];

  it('are erased, except the record of policies, which expires on its day without SSN and phone', async () => {
    const w = await accepted(tables);
    const { request, erase, reminders } = erasing(w);
    await w.record({ ...{ documentId: deriveId('doc'), kind: 'licence', attempt: 1 }, status: 'review', reasons: [] });
    const [policyId] = await w.policyIds();
    await recordDriving(new Customers(w.fresh.table))({ customerId, policyId: policyId! }, { revision: 2, score: 86 });
    await request();
    await erase();
    await erase();
    const items = await w.fresh.items();
    expect(items.map(({ sk }) => sk.split('#')[0]).sort()).toEqual(['CASE', 'ERASED', 'KEPT', 'POLICY']);
    const expires = Date.parse('2033-01-02') / 1000;
    for (const { sk, expiresAt } of items) if (/KEPT|POLICY/.test(sk)) expect(expiresAt).toBe(expires);
    expect(items.filter(({ driving }) => driving)).toEqual([]);
    expect(personal.filter((value) => JSON.stringify(items).includes(value))).toEqual([]);
    expect(reminders).toEqual([customerId]);
    const answers = (await w.fresh.events()).filter(({ detailType }) => detailType === 'Customer.Data.Erased');
    expect(answers).toMatchObject([
      { source: 'customer.service', detail: { data: { erased: ['account', 'documents'] } } },
    ]);
  });

  it('do not come back with late events, nor with another application', async () => {
    const w = await accepted(tables);
    const { request, erase, claim } = erasing(w);
    await request();
    await erase();
    const before = await w.fresh.state();
    await claim(true, reopened);
    await expect(w.submit(application(), 'another key')).rejects.toThrow();
    expect(await w.fresh.state()).toEqual(before);
    await expect(w.show()).rejects.toMatchObject({ status: 404 });
  });

  it('are erased all the same after a crash at every place', async () => {
    const world = async () => {
      const w = await accepted(tables);
      await erasing(w).request();
      return w;
    };
    const work = (w: World, crash: Crash) => erasing(w).erase(crash);
    expect(await atEveryCrash(world, work, ({ fresh }) => fresh.state())).toBeGreaterThanOrEqual(10);
  });
});

describe('the answers to an erasure', () => {
  const completed = async (w: World) =>
    (await w.fresh.events()).filter(({ detailType }) => detailType === CustomerErasureCompleted.name);

  it('complete it once the last one is here, however often each comes', async () => {
    const w = await accepted(tables);
    const { request, answer, show } = erasing(w);
    await request();
    const kept = { what: 'claims', until: '2030-12-31', why: 'ours' };
    await answer('claims', [kept]);
    await answer('claims', [kept]);
    await answer('documents');
    expect(await show()).toMatchObject({ state: 'requested', waitingFor: ['customer'] });
    expect(await completed(w)).toEqual([]);
    await answer('customer');
    expect(await completed(w)).toMatchObject([{ detail: { data: { customerId, kept: [kept] } } }]);
    await answer('customer');
    expect(await show()).toMatchObject({ state: 'erased', waitingFor: [], kept: [kept] });
  });

  it('survive a crash at every place', async () => {
    const world = async () => {
      const w = await accepted(tables);
      const { request, answer } = erasing(w);
      await request();
      for (const service of ['claims', 'documents']) await answer(service);
      return w;
    };
    const work = (w: World, crash: Crash) => erasing(w).answer('customer', [], crash);
    expect(await atEveryCrash(world, work, ({ fresh }) => fresh.state())).toBeGreaterThanOrEqual(4);
  });

  it('are counted as late, over and over, until all are here', async () => {
    const w = await accepted(tables);
    const { request, answer, chase, reminders } = erasing(w);
    await request();
    for (const service of ['claims', 'documents']) await answer(service);
    expect([await chase(), await chase(), reminders.length]).toEqual([1, 1, 2]);
    await answer('customer');
    expect([await chase(), reminders.length]).toEqual([0, 2]);
  });
});

describe('a copy of the data of a customer', () => {
  const waiting = { tries: 3, pause: async () => {} };
  const at = (occurredAt: string) => ({ ...contextOf(occurredAt), occurredAt });
  const copying = (w: World, parts: Parameters<typeof exportCustomer>[3]) => {
    const { cases, erasures } = erasing(w);
    return (occurredAt = context.occurredAt) =>
      exportCustomer(cases, erasures, keepers, parts, waiting)(customerId, at(occurredAt));
  };
  const requested = async (w: World) =>
    (await w.fresh.events()).filter(({ detailType }) => detailType === 'Customer.Export.Requested');

  it('has the part of each service, once all are there', async () => {
    const w = await accepted(tables);
    let tries = 0;
    const copy = copying(w, async (_exportId, services) => {
      tries += 1;
      return tries < 3 ? undefined : services.map((service) => ({ service, data: { of: service } }));
    });
    expect(await copy()).toEqual({
      ...{ customerId, exportedAt: context.occurredAt },
      parts: { claims: { of: 'claims' }, customer: { of: 'customer' }, documents: { of: 'documents' } },
    });
    expect(await requested(w)).toMatchObject([{ detail: { data: { customerId, policyIds: await w.policyIds() } } }]);
  });

  it('is the same one within a minute, and says what to do if it is not ready in time', async () => {
    const w = await accepted(tables);
    const asked: string[] = [];
    const copy = copying(w, async (exportId) => void asked.push(exportId) as undefined);
    for (const time of ['12:00:00', '12:00:59', '12:01:01'])
      await expect(copy(`2026-03-05T${time}.000Z`)).rejects.toMatchObject({ status: 409, code: 'EXPORT_NOT_READY' });
    expect(new Set(asked.slice(0, 6)).size).toBe(1);
    expect(asked[6]).not.toBe(asked[0]);
  });

  it('is not given once the data are erased', async () => {
    const w = await accepted(tables);
    await erasing(w).request();
    await expect(copying(w, async () => [])()).rejects.toMatchObject({ status: 410, code: 'CUSTOMER_ERASED' });
  });

  it("has all of the customer's statements, in the part of this service", async () => {
    const w = await accepted(tables);
    const part = await ownPart(new Customers(w.fresh.table))({ customerId, exportId: '', policyIds: [], claimIds: [] });
    expect(part).toMatchObject({ application: { ssn: '219-09-9999', phone: '+16025550123' }, policies: [{}] });
  });
});
