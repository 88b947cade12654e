import { createEvent } from '@claimstream/events-schema';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { deriveId } from '@claimstream/lambda-kit';
import { drawLicence, newPerson, seededRandom } from '@claimstream/specimens';
import { until } from '@claimstream/test-drive';
import { type DocumentsUnderTest, deployDocuments, sendForm } from './documents-under-test.ts';
import { context } from './example-documents.ts';

/** The function's 30 seconds and a pause of two, on a machine that may be busy; the queue waits for twelve minutes. */
const SOON_MS = 90_000;
const person = newPerson(seededRandom(11), 'FL');
const hash = 'ab'.repeat(32);
const fingerprints = { givenName: hash, familyName: hash, birthDate: hash, licenceNumber: hash };

describe('a reading that never comes back', () => {
  let service: DocumentsUnderTest;
  beforeAll(async () => {
    service = await deployDocuments();
  });
  afterAll(() => service.cloud.stop());

  it('is repeated within seconds of its timeout, not when the queue brings the image again', async () => {
    const clara = await service.signIn('clara@example.com');
    const { customerId } = clara;
    const documentId = deriveId(customerId, 'document', 'licence');
    await service.put(createEvent(CustomerAccepted, { customerId, licenceState: person.state, fingerprints }, context));
    await until(async () => (await clara.call('GET', '/documents')).body.documents.length === 1);

    const textract = service.cloud.services.find(({ name }) => name === 'textract')!;
    const { AnalyzeID } = textract.verbs;
    const asked: number[] = [];
    textract.verbs.AnalyzeID = {
      permissions: AnalyzeID!.permissions,
      run: (input, call) => {
        asked.push(Date.now());
        return asked.length === 1 ? new Promise(() => {}) : AnalyzeID!.run(input, call);
      },
    };
    const form = await clara.call('POST', `/documents/${documentId}/upload`, { contentType: 'image/jpeg' });
    await sendForm(form.body, await drawLicence(person), 'photo.jpg');
    await until(async () => {
      const [document] = (await clara.call('GET', '/documents')).body.documents;
      return document.state === 'processed';
    }, 150);
    expect(asked).toHaveLength(2);
    expect(asked[1]! - asked[0]!).toBeLessThan(SOON_MS);
  }, 200_000);
});
