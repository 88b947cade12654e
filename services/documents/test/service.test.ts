import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { createEvent } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { FraudNotDetected } from '@claimstream/events-schema/fraud/fraud-not-detected';
import { deriveId, fingerprints } from '@claimstream/lambda-kit';
import { drawCar, drawDamage, drawLicence, newPerson, seededRandom } from '@claimstream/specimens';
import { complaints, type Person, until } from '@claimstream/test-drive';
import {
  type DocumentsUnderTest,
  deployDocuments,
  type ShownDocument,
  sendForm,
  textKept,
} from './documents-under-test.ts';
import { context } from './example-documents.ts';

const person = newPerson(seededRandom(11), 'FL');
const hashes = { givenName: 'ab', familyName: 'ab', birthDate: 'ab', licenceNumber: 'ab' };
for (const field of Object.keys(hashes) as (keyof typeof hashes)[]) hashes[field] = 'ab'.repeat(32);

describe('the documents service', () => {
  let service: DocumentsUnderTest;
  let clara: Person;
  let adjuster: Person;
  const policyId = deriveId('a policy');
  const claimId = deriveId('a claim');
  const carId = deriveId(policyId, 'document', 'car');
  const damageId = deriveId(claimId, 'document', 'damage');
  let licenceId: string;

  const caused = (by: string) => ({ ...context, causationId: deriveId(by) });
  const shown = async (documentId: string): Promise<ShownDocument | undefined> =>
    (await clara.call('GET', '/documents')).body.documents.find((one: ShownDocument) => one.documentId === documentId);
  const becomes = (documentId: string, state: string) =>
    until(async () => {
      const document = await shown(documentId);
      return document?.state === state && document;
    });
  async function upload(documentId: string, file: Buffer, name = 'photo.jpg') {
    const form = await clara.call('POST', `/documents/${documentId}/upload`, { contentType: 'image/jpeg' });
    expect(form.status).toBe(201);
    expect(await sendForm(form.body, file, name)).toMatchObject({ status: 204 });
    return form.body.attempt as number;
  }

  beforeAll(async () => {
    service = await deployDocuments({ deliverTwice: true });
    const { endpoint, region, credentials } = service.settings;
    process.env.AWS_ENDPOINT_URL = endpoint;
    process.env.AWS_REGION = region;
    process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey;
    clara = await service.signIn('clara@example.com');
    adjuster = await service.signIn('adjuster@example.com', 'adjusters');
    licenceId = deriveId(clara.customerId, 'document', 'licence');
  });
  afterAll(() => service.cloud.stop());

  it('expects a licence, a car photo and a damage photo, each once', async () => {
    const { customerId } = clara;
    const accepted = { customerId, licenceState: person.state, fingerprints: hashes };
    const issued = { ...PolicyIssued.samples[0]!, policyId, customerId };
    const claimed = { ...ClaimAccepted.samples[0]!, claimId, customerId, policyId };
    await service.put(
      createEvent(CustomerAccepted, accepted, caused('acceptance')),
      createEvent(CustomerAccepted, accepted, caused('the same said again')),
      createEvent(PolicyIssued, issued, caused('acceptance')),
      createEvent(ClaimAccepted, claimed, caused('filing')),
    );
    await until(async () => (await clara.call('GET', '/documents')).body.documents.length === 3);
    expect(await shown(licenceId)).toMatchObject({ kind: 'licence', state: 'requested', reasons: [], attempts: 0 });
    expect(await shown(carId)).toMatchObject({ kind: 'car', policyId, state: 'requested' });
    expect(await shown(damageId)).toMatchObject({ kind: 'damage', policyId, claimId, state: 'requested' });
    const requested = await until(async () => {
      const events = await service.events('Document.Requested');
      return new Set(events.map(({ data }) => data.documentId)).size === 3 && events;
    });
    expect(new Set(requested.map(({ metadata }) => metadata.id)).size).toBe(3);
    expect(requested[0]!.metadata.correlationId).toBe(context.correlationId);
  });

  it('reads an uploaded licence into hashes', async () => {
    const attempt = await upload(licenceId, await drawLicence(person));
    await becomes(licenceId, 'processed');
    const [event] = await until(async () => {
      const found = await service.events('Document.Processed');
      return found.length > 0 && found;
    });
    const key = service.cloud.resource('claimstream-platform-dev', 'FingerprintKey').attributes.Arn as string;
    const fingerprint = fingerprints(key);
    const { reading } = event!.data;
    expect(event!.data).toMatchObject({ documentId: licenceId, customerId: clara.customerId, attempt });
    expect(event!.metadata.correlationId).toBe(context.correlationId);
    expect(reading.expiresOn).toBe(person.expiryDate);
    expect(reading.fingerprints).toEqual({
      givenName: {
        hash: await fingerprint('givenName', person.firstName, clara.customerId),
        confidence: expect.any(Number),
      },
      familyName: {
        hash: await fingerprint('familyName', person.lastName, clara.customerId),
        confidence: expect.any(Number),
      },
      birthDate: {
        hash: await fingerprint('birthDate', person.birthDate, clara.customerId),
        confidence: expect.any(Number),
      },
      licenceNumber: {
        hash: await fingerprint('licenceNumber', person.number, clara.customerId),
        confidence: expect.any(Number),
      },
    });
    const s3 = new S3Client(service.settings);
    const { Versions } = await s3.send(
      new ListObjectVersionsCommand({ Bucket: service.bucket, Prefix: `documents/${licenceId}/` }),
    );
    expect(Versions!.map(({ VersionId }) => VersionId)).toEqual([event!.data.imageVersion]);
  });

  it('refuses a text that claims to be a photo, then a car as a licence, and accepts another upload', async () => {
    await upload(licenceId, Buffer.from('This is no image, whatever its name says.'.repeat(20)), 'licence.jpg');
    expect(await becomes(licenceId, 'rejected')).toMatchObject({ reasons: [{ code: 'NOT_AN_IMAGE' }], attempts: 2 });
    await upload(licenceId, await drawCar({ color: 'blue', type: 'sedan', seed: 5 }));
    const document = await until(async () => {
      const one = await shown(licenceId);
      return one?.state === 'rejected' && one.attempts === 3 && one.reasons[0]?.code !== 'NOT_AN_IMAGE' && one;
    });
    expect(document.reasons).toMatchObject([{ code: 'NOT_A_LICENCE' }]);
    await upload(licenceId, await drawLicence(person));
    await becomes(licenceId, 'processed');
  });

  it('reads a photo of 12 MB by a copy, and one whose file lost only its end', async () => {
    const licence = await drawLicence(person);
    // Data that phones append behind the picture, such as a film of the moment before, counts.
    const large = Buffer.concat([licence, Buffer.alloc(12_000_000 - licence.length, 'film')]);
    for (const photo of [large, licence.subarray(0, -2)]) {
      const attempt = await upload(licenceId, photo);
      const { data } = await until(async () =>
        (await service.events('Document.Processed')).find(
          (event) => event.data.documentId === licenceId && event.data.attempt === attempt,
        ),
      );
      expect(data.reading.expiresOn).toBe(person.expiryDate);
    }
  });

  it('reads colour and kind of a car, and refuses a licence as a car photo', async () => {
    await upload(carId, await drawLicence(person));
    expect(await becomes(carId, 'rejected')).toMatchObject({ reasons: [{ code: 'NOT_A_CAR' }] });
    await upload(carId, await drawCar({ color: 'red', type: 'sedan', seed: 5 }));
    await becomes(carId, 'processed');
    const event = await until(async () =>
      (await service.events('Document.Processed')).find(({ data }) => data.documentId === carId),
    );
    expect(event.data).toMatchObject({
      policyId,
      attempt: 2,
      reading: { kind: 'car', colour: 'red', vehicleType: 'car' },
    });
    expect(event.data.reading.colourConfidence).toBeGreaterThan(0.6);
  });

  it('reports a torn file as damaged, and leaves damage to a person if no model judges it', async () => {
    const damage = await drawDamage({ color: 'red', seed: 3 });
    await upload(damageId, damage.subarray(0, Math.floor(damage.length * 0.9)));
    expect(await becomes(damageId, 'rejected')).toMatchObject({ reasons: [{ code: 'FILE_DAMAGED' }] });
    await upload(damageId, damage);
    await becomes(damageId, 'processed');
    const event = await until(async () =>
      (await service.events('Document.Processed')).find(({ data }) => data.documentId === damageId),
    );
    expect(event.data).toMatchObject({ claimId, reading: { kind: 'damage', assessment: 'NOT_ASSESSED' } });
    expect(event.data.reading.severity).toBeUndefined();
  });

  it('shows that fraud found something but not which rule did, and requests nothing more once it is cleared', async () => {
    const result = {
      subjectId: carId,
      subjectKind: 'document' as const,
      customerId: clara.customerId,
      documentKind: 'car' as const,
      attempt: 2,
      decidedBy: 'rules' as const,
    };
    await service.put(
      createEvent(
        FraudDetected,
        { ...result, outcome: 'review', score: 40, reasons: ['COLOUR_UNCERTAIN'] },
        caused('check'),
      ),
    );
    expect(await becomes(carId, 'review')).toMatchObject({ reasons: [] });
    await service.put(
      createEvent(
        FraudNotDetected,
        { ...result, outcome: 'clear', score: 0, reasons: [], decidedBy: 'person' },
        caused('decision'),
      ),
    );
    expect(await becomes(carId, 'cleared')).toMatchObject({ reasons: [] });
    const again = await clara.call('POST', `/documents/${carId}/upload`, { contentType: 'image/jpeg' });
    expect(again).toMatchObject({ status: 409, body: { title: 'DOCUMENT_ALREADY_CLEARED' } });
  });

  it("shows images to their owner and to staff, and nobody another's documents", async () => {
    const other = await service.signIn('edmund@example.com');
    const path = `/documents/${carId}/image`;
    for (const who of [clara, adjuster]) {
      const link = await who.call('GET', path);
      expect(link.status).toBe(200);
      const image = await fetch(link.body.url);
      expect(image.headers.get('content-type')).toBe('image/jpeg');
      expect(Buffer.from(await image.arrayBuffer()).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    }
    expect((await other.call('GET', path)).status).toBe(404);
    for (const text of ['x', 'x'.repeat(3000)]) {
      expect((await other.call('GET', `/documents/${text}/image`)).status).toBe(404);
      const upload = { contentType: 'image/jpeg' };
      expect((await other.call('POST', `/documents/${text}/upload`, upload)).status).toBe(404);
    }
    expect((await other.call('GET', '/documents')).body).toMatchObject({ documents: [] });
    const stolen = await other.call('POST', `/documents/${licenceId}/upload`, { contentType: 'image/jpeg' });
    expect(stolen).toMatchObject({ status: 404, body: { title: 'DOCUMENT_NOT_FOUND' } });
  });

  it('shows the owner and staff the reading of a licence, which the owner confirms', async () => {
    const path = `/documents/${licenceId}/reading`;
    const { status, body } = await clara.call('GET', path);
    expect(status).toBe(200);
    expect(body.reading).toMatchObject({
      kind: 'licence',
      givenName: { value: expect.stringMatching(new RegExp(`^${person.firstName}$`, 'i')) },
      birthDate: { value: person.birthDate },
      licenceNumber: { value: person.number },
      expiresOn: { value: person.expiryDate },
    });
    const confirmation = { attempt: body.attempt, right: true };
    expect((await adjuster.call('POST', `${path}/confirmation`, confirmation)).status).toBe(404);
    const confirmed = await clara.call('POST', `${path}/confirmation`, confirmation);
    expect(confirmed).toMatchObject({ status: 200, body: { attempt: body.attempt } });
    expect((await adjuster.call('GET', `${path}?attempt=${body.attempt}`)).body).toEqual({
      ...body,
      confirmedAt: confirmed.body.confirmedAt,
    });
    const { documents } = (await adjuster.call('GET', `/documents?claimId=${claimId}`)).body;
    expect(documents.find(({ kind }: { kind: string }) => kind === 'licence')).toMatchObject({
      read: { confirmedAt: confirmed.body.confirmedAt },
    });
    expect((await clara.call('GET', `/documents?claimId=${claimId}`)).status).toBe(403);
  });

  it('issues forms that accept one key, one type and no more than 15 MB', async () => {
    const path = `/documents/${licenceId}/upload`;
    expect((await clara.call('POST', path, { contentType: 'text/html' })).status).toBe(422);
    const { body: form } = await clara.call('POST', path, { contentType: 'image/png' });
    const file = Buffer.alloc(100);
    const changed = (fields: object) => sendForm({ ...form, fields: { ...form.fields, ...fields } }, file, 'a.png');
    expect((await changed({ key: 'documents/other' })).status).toBe(403);
    expect((await changed({ 'Content-Type': 'text/html' })).status).toBe(403);
    const large = await sendForm(form, Buffer.alloc(15_000_001), 'large.png');
    expect(large).toMatchObject({ status: 400, body: expect.stringContaining('EntityTooLarge') });
  });

  it('published each result once, with every message delivered twice, and caused no complaint of the cloud', async () => {
    const processed = await service.events('Document.Processed');
    const attempts = processed.map(({ data, metadata }) => `${data.documentId} ${data.attempt} ${metadata.id}`);
    expect(new Set(attempts).size).toBe(6);
    const rejected = await service.events('Document.Rejected');
    expect(new Set(rejected.map(({ metadata }) => metadata.id)).size).toBe(4);
    expect(complaints(service.cloud)).toEqual([]);
  });

  it("exports a customer's documents (exportPart), and erases those without a claim with every picture (eraseCustomer)", async () => {
    const { customerId } = clara;
    const { documents } = await service.copyOf({ customerId, policyIds: [policyId], claimIds: [claimId] });
    const own = documents.find(({ documentId }: ShownDocument) => documentId === licenceId);
    const [image] = own.images.filter(({ url }: { url?: string }) => url);
    expect((await fetch(image.url)).status).toBe(200);
    const claims = [{ claimId, until: '2032-12-31', why: 'ours' }];
    const answer = await service.erase({ customerId, policyIds: [policyId], claims });
    expect(answer).toMatchObject({ erased: ['documents'], kept: [{ what: 'claim-photos' }] });
    expect((await clara.call('GET', '/documents')).body.documents.map(({ kind }: ShownDocument) => kind)).toEqual([
      'damage',
    ]);
    const s3 = new S3Client({ ...service.settings, forcePathStyle: true });
    for (const documentId of [licenceId, carId]) {
      const left = await s3.send(
        new ListObjectVersionsCommand({ Bucket: service.bucket, Prefix: `documents/${documentId}/` }),
      );
      expect(left.Versions ?? []).toEqual([]);
    }
    s3.destroy();
  });

  it('accepts no photo of a claim that has ended, and does again once it is reopened (closeUploads)', async () => {
    const about = { claimId, customerId: clara.customerId, policyId };
    const asks = () => clara.call('POST', `/documents/${damageId}/upload`, { contentType: 'image/jpeg' });
    const at = (occurredAt: string) => ({ ...caused(occurredAt), occurredAt });
    const closed = { ...ClaimClosed.samples[0]!, ...about };
    await service.put(createEvent(ClaimClosed, closed, at('2026-06-01T12:00:00.000Z')));
    await until(async () => ((await shown(damageId)) as { uploadsClosed?: true })?.uploadsClosed);
    expect(await asks()).toMatchObject({ status: 409, body: { title: 'UPLOADS_CLOSED' } });
    const reopened = { ...ClaimReopened.samples[0]!, ...about };
    await service.put(createEvent(ClaimReopened, reopened, at('2026-06-02T12:00:00.000Z')));
    await until(async () => (await asks()).body.title !== 'UPLOADS_CLOSED');
  });

  it('stored nothing personal but the readings, in their own records: not in events, queues, histories or logs, and no form in any', () => {
    const kept = textKept(service.cloud);
    expect(kept.includes(licenceId)).toBe(true);
    const { firstName, lastName, number, street, birthDate } = person;
    const printedDate = birthDate.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1');
    const forbidden = [firstName, lastName, number, street, birthDate, printedDate, 'X-Amz-Signature'];
    expect(forbidden.filter((value) => kept.includes(value))).toEqual([]);
  });
});
