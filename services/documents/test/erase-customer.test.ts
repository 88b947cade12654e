import './silence.ts';
import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { deriveId, Erasures, unlessErased } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseClaim, eraseCustomer } from '../src/application/erase-customer.ts';
import { expectDocument } from '../src/application/expect-document.ts';
import { expectations } from '../src/application/expectations.ts';
import { ClaimUploadStore } from '../src/store/claim-uploads.ts';
import { Documents } from '../src/store/documents.ts';
import { Readings } from '../src/store/readings.ts';
import { context, customerId } from './example-documents.ts';

const [policyId, claimId] = [deriveId('a policy'), deriveId('a claim')];
const [licence, car, damage] = [
  expectations.licence(customerId),
  expectations.car(customerId, policyId),
  expectations.damage(customerId, policyId, claimId),
];
const request = {
  customerId,
  policyIds: [policyId],
  claims: [{ claimId, until: '2030-12-31', why: '10 CCR 2695.3(b)(3)' }],
};

describe('the documents of a customer who has their data erased', () => {
  let tables: TableUnderTest;
  beforeAll(async () => {
    tables = await tableUnderTest(['customer']);
  });
  afterAll(() => tables.stop());

  async function world() {
    const fresh = await tables.fresh();
    const stores = {
      erasures: new Erasures(fresh.table),
      documents: new Documents(fresh.table),
      readings: new Readings(fresh.table),
      uploads: new ClaimUploadStore(fresh.table),
    };
    for (const expectation of [licence, car, damage]) await expectDocument(stores.documents)(expectation, context);
    await stores.readings.keep(licence.documentId, 1, { kind: 'licence' } as never);
    const pictures = new Set([licence, car, damage].map(({ documentId }) => documentId));
    const images = { eraseAll: async (documentId: string) => void pictures.delete(documentId) };
    const erase = (crash?: Crash) => {
      const [erasures, documents] = crash
        ? [crash.methods(stores.erasures), crash.methods(stores.documents)]
        : [stores.erasures, stores.documents];
      const bucket = crash ? { eraseAll: crash.around(images.eraseAll) } : images;
      return deliver(eraseCustomer(erasures, documents, bucket), CustomerErasureRequested, request);
    };
    return { fresh, stores, pictures, images, erase };
  }
  type World = Awaited<ReturnType<typeof world>>;
  const answers = async ({ fresh }: World) =>
    (await fresh.events()).filter(({ detailType }) => detailType === 'Customer.Data.Erased');

  it('go with every picture and what was read from them, but for photos of claims', async () => {
    const w = await world();
    await w.erase();
    await w.erase();
    expect([...w.pictures]).toEqual([damage.documentId]);
    expect(await w.stores.documents.get(licence.documentId)).toBeUndefined();
    expect(await w.stores.readings.get(licence.documentId, 1)).toBeUndefined();
    expect((await w.stores.documents.ofCustomer(customerId)).map(({ kind }) => kind)).toEqual(['damage']);
    expect(await answers(w)).toMatchObject([
      {
        source: 'documents.service',
        detail: {
          data: {
            customerId,
            service: 'documents',
            erased: ['documents'],
            kept: [{ what: 'claim-photos', until: '2030-12-31', why: '10 CCR 2695.3(b)(3)' }],
          },
        },
      },
    ]);
  });

  it('are not asked for again by an event that comes late, nor is a late reading kept', async () => {
    const w = await world();
    await w.erase();
    const before = await w.fresh.state();
    await expectDocument(w.stores.documents)(licence, context);
    const late = unlessErased(w.stores.erasures, ({ data }: { data: { customerId: string } }, of: typeof context) =>
      expectDocument(w.stores.documents)(expectations.licence(data.customerId), of),
    );
    await deliver(late, CustomerAccepted, { ...CustomerAccepted.samples[0]!, customerId });
    await expect(w.stores.readings.keep(licence.documentId, 1, { kind: 'licence' } as never)).rejects.toThrow();
    expect(await w.fresh.state()).toEqual(before);
    expect(await w.stores.documents.isErased(licence.documentId)).toBe(true);
  });

  it('go with the file of the claim, once that was kept long enough', async () => {
    const w = await world();
    await w.erase();
    const erase = eraseClaim(w.stores.documents, w.images, w.stores.uploads);
    await deliver(erase, ClaimFileErased, { claimId, customerId });
    await deliver(erase, ClaimFileErased, { claimId, customerId });
    expect(w.pictures.size).toBe(0);
    expect(await w.stores.documents.ofCustomer(customerId)).toEqual([]);
  });

  it('go all the same after a crash at every place', async () => {
    const outcome = async (w: World) => [await w.fresh.state(), [...w.pictures]];
    expect(await atEveryCrash(world, (w, crash) => w.erase(crash), outcome)).toBeGreaterThanOrEqual(6);
  });
});
