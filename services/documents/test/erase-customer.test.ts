import './silence.ts';
import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { deriveId, Erasures, unlessErased } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseClaim, eraseCustomer } from '../src/application/erase-customer.ts';
import { expectDocument } from '../src/application/expect-document.ts';
import { expectations } from '../src/application/expectations.ts';
import { startProcessing } from '../src/application/start-processing.ts';
import { uploadKey } from '../src/domain/upload-key.ts';
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

describe('the documents of a customer whose data are erased', () => {
  let tables: TableUnderTest;
  beforeAll(async () => {
    tables = await tableUnderTest([{ name: 'customer', ordered: false, holds: [] }]);
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
    for (const expectation of [licence, car, damage])
      await expectDocument(stores.documents, stores.erasures)(expectation, context);
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

  it('go with every picture and reading, except photos of claims', async () => {
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

  it('are not requested again by a late event, nor is a late reading stored', async () => {
    const w = await world();
    await w.erase();
    const before = await w.fresh.state();
    for (const each of [licence, car]) await expectDocument(w.stores.documents, w.stores.erasures)(each, context);
    const late = unlessErased(w.stores.erasures, ({ data }: { data: { customerId: string } }, of: typeof context) =>
      expectDocument(w.stores.documents, w.stores.erasures)(expectations.licence(data.customerId), of),
    );
    await deliver(late, CustomerAccepted, { ...CustomerAccepted.samples[0]!, customerId });
    await expect(w.stores.readings.keep(licence.documentId, 1, { kind: 'licence' } as never)).rejects.toThrow();
    expect(await w.fresh.state()).toEqual(before);
    expect(await w.stores.documents.isErased(licence.documentId)).toBe(true);
  });

  it.each(['before', 'after'])('go with a picture that comes just %s all pictures are removed', async (when) => {
    const w = await world();
    const form = await w.stores.documents.get(licence.documentId);
    await w.stores.documents.write({ ...form!.item, attempts: 1 }, form!.version);
    w.pictures.clear();
    const key = uploadKey(licence.documentId, 1);
    const arrive = async () => {
      w.pictures.add(licence.documentId);
      const bucket = { erase: async () => void w.pictures.delete(licence.documentId) };
      const processed = async () => w.stores.readings.keep(licence.documentId, 1, { kind: 'licence' } as never);
      const now = () => new Date(context.occurredAt);
      await startProcessing(w.stores.documents, bucket, w.stores.uploads, processed, now)(key, 'v1');
    };
    const images = {
      eraseAll: async (documentId: string) => {
        if (documentId === licence.documentId && when === 'before') await arrive();
        await w.images.eraseAll(documentId);
        if (documentId === licence.documentId && when === 'after') await arrive();
      },
    };
    await deliver(eraseCustomer(w.stores.erasures, w.stores.documents, images), CustomerErasureRequested, request);
    expect(w.pictures.size).toBe(0);
    expect(await w.stores.readings.get(licence.documentId, 1)).toBeUndefined();
  });

  it('go with the file of the claim, once its retention is over', async () => {
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
