import './silence.ts';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { deriveId, Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseCustomer } from '../src/application/erase-customer.ts';
import { expectDocument } from '../src/application/expect-document.ts';
import { expectations } from '../src/application/expectations.ts';
import { issueUpload } from '../src/application/issue-upload.ts';
import { recordCheck } from '../src/application/record-check.ts';
import { recordResult } from '../src/application/record-result.ts';
import { startProcessing } from '../src/application/start-processing.ts';
import type { Document } from '../src/domain/document.ts';
import type { ProcessingInput } from '../src/domain/processing.ts';
import { Documents } from '../src/store/documents.ts';
import { Readings } from '../src/store/readings.ts';
import { arrived, context, customerId, documentId, licence } from './example-documents.ts';
import { uploadsWith } from './uploads-in-memory.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest([{ name: 'customer', ordered: false, holds: [] }]);
});
afterAll(() => tables.stop());

/** A table that holds the document, if one is given. */
const world = (document?: Document) => async () => {
  const fresh = await tables.fresh();
  const documents = new Documents(fresh.table);
  if (document) await documents.write(document, 'absent');
  return { fresh, documents, erasures: new Erasures(fresh.table) };
};
type World = Awaited<ReturnType<ReturnType<typeof world>>>;
const outcome = ({ fresh }: World) => fresh.state();
const findings = [{ reasonCode: 'NOT_A_LICENCE' }, { reading: { kind: 'licence' as const, fingerprints: {} } }];

describe('the next delivery repairs a crash at any place:', () => {
  it('of an expected document', async () => {
    const work = ({ documents, erasures }: World, crash: Crash) =>
      expectDocument(crash.methods(documents), crash.methods(erasures))(expectations.licence(customerId), context);
    expect(await atEveryCrash(world(), work, outcome)).toBe(4);
  });

  it('of an expected document of a customer whose data are erased, for a policy that the erasure did not know', async () => {
    const erased = async () => {
      const w = await world()();
      const bucket = { eraseAll: async () => {} };
      const request = { customerId, policyIds: [], claims: [] };
      await deliver(eraseCustomer(w.erasures, w.documents, bucket), CustomerErasureRequested, request);
      return w;
    };
    const car = expectations.car(customerId, deriveId('a policy'));
    const work = ({ documents, erasures }: World, crash: Crash) =>
      expectDocument(crash.methods(documents), crash.methods(erasures))(car, context);
    const left = async ({ fresh, documents }: World) => {
      expect(await documents.ofCustomer(customerId)).toEqual([]);
      return fresh.state();
    };
    expect(await atEveryCrash(erased, work, left)).toBe(6);
  });

  it('of a reading that is stored while its document is erased', async () => {
    const pictures = new Set<string>();
    const work = async ({ fresh, documents }: World, crash: Crash) => {
      const readings = new Readings(crash.methods(fresh.table));
      const run = async () => {
        await documents.erase(documentId);
        await readings.keep(documentId, 1, { kind: 'car', vehicle: { value: 'car', confidence: 0.9 } });
      };
      const images = { erase: async (key: string) => void pictures.delete(key) };
      const start = startProcessing(documents, images, uploadsWith(), run, () => new Date(context.occurredAt));
      pictures.add(`documents/${documentId}/1`);
      // The queue brings the image again after the run that finds its document erased.
      await start(`documents/${documentId}/1`, 'v1').catch((error) => {
        if (!String(error).includes('is erased')) throw error;
      });
      await start(`documents/${documentId}/1`, 'v1');
    };
    const left = async ({ fresh }: World) => {
      expect(pictures.size).toBe(0);
      expect((await fresh.items()).map(({ sk, state }) => [sk, state])).toEqual([['DOCUMENT', 'erased']]);
    };
    expect(await atEveryCrash(world(licence({ attempts: 1 })), work, left)).toBe(6);
  });

  it.each(findings)('of an image that arrived: %j', async (finding) => {
    const work = ({ documents }: World, crash: Crash) => {
      const survived = crash.methods(documents);
      const workflow = (input: ProcessingInput) => recordResult(survived)({ ...input, finding });
      const start = startProcessing(
        survived,
        { erase: async () => {} },
        uploadsWith(),
        crash.around(workflow),
        () => new Date(context.occurredAt),
      );
      return start(`documents/${documentId}/1`, 'v1');
    };
    expect(await atEveryCrash(world(licence({ attempts: 1 })), work, outcome)).toBeGreaterThanOrEqual(10);
  });

  it.each(['review', 'cleared', 'refused'] as const)('of a check that ended %s', async (state) => {
    const work = ({ documents }: World, crash: Crash) =>
      recordCheck(crash.methods(documents))(documentId, { attempt: 1, state, reasons: [] });
    expect(await atEveryCrash(world(arrived('processed')), work, outcome)).toBe(4);
  });

  it('of a form that is requested again under the same key', async () => {
    const work = ({ documents }: World, crash: Crash) =>
      issueUpload(
        crash.methods(documents),
        {
          form: crash.around(async (key) => ({
            url: 'https://images',
            fields: { key },
            expiresAt: context.occurredAt,
          })),
        },
        uploadsWith(),
      )(customerId, documentId, 'image/jpeg', 'the-same-request');
    expect(await atEveryCrash(world(licence()), work, outcome)).toBe(6);
  });
});
