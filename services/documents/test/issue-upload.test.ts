import { deriveId, Problem } from '@claimstream/lambda-kit';
import { issueUpload } from '../src/application/issue-upload.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { arrived, customerId, documentId, licence, stranger } from './example-documents.ts';
import { uploadsWith } from './uploads-in-memory.ts';

const images = {
  form: async (key: string) => ({ url: 'https://images', fields: { key }, expiresAt: '2026-03-01T12:05:00Z' }),
};
const request = (who = customerId) => [who, documentId, 'image/jpeg', ''] as const;

describe('a form for an upload', () => {
  it('has a key for each attempt', async () => {
    const issue = issueUpload(new DocumentsInMemory(licence()), images, uploadsWith());
    const [first, second] = [await issue(...request()), await issue(...request())];
    expect(first).toMatchObject({
      attempt: 1,
      fields: { key: `documents/${documentId}/1` },
      limits: { maxBytes: 15_000_000, maxPixelsASide: 10_000, contentTypes: ['image/jpeg', 'image/png'] },
    });
    expect(second).toMatchObject({ attempt: 2, fields: { key: `documents/${documentId}/2` } });
  });

  it('has another attempt for each of two requests at the same moment', async () => {
    const documents = new DocumentsInMemory(licence());
    const issue = issueUpload(documents, images, uploadsWith());
    let other: { attempt: number } | undefined;
    documents.interfere = async () => {
      other = await issue(...request());
    };
    const one = await issue(...request());
    expect([other!.attempt, one.attempt]).toEqual([1, 2]);
    expect(documents.now(documentId).attempts).toBe(2);
  });

  it('is not issued for another customer’s document, nor for one that nobody requested', async () => {
    const notFound = { status: 404, code: 'DOCUMENT_NOT_FOUND' };
    const foreign = issueUpload(new DocumentsInMemory(licence()), images, uploadsWith())(...request(stranger));
    await expect(foreign).rejects.toMatchObject(notFound);
    await expect(issueUpload(new DocumentsInMemory(), images, uploadsWith())(...request())).rejects.toMatchObject(
      notFound,
    );
  });

  it('is refused for a cleared document, with what to do', async () => {
    const cleared = issueUpload(new DocumentsInMemory(arrived('cleared')), images, uploadsWith())(...request());
    await expect(cleared).rejects.toBeInstanceOf(Problem);
    await expect(cleared).rejects.toMatchObject({ status: 409, code: 'DOCUMENT_ALREADY_CLEARED' });
  });

  it('is refused after the claim of the photo has ended, and issued again once it is reopened', async () => {
    const claimId = deriveId('a claim');
    const documents = () => new DocumentsInMemory(licence({ kind: 'damage', claimId }));
    const ended = issueUpload(documents(), images, uploadsWith(claimId));
    await expect(ended(...request())).rejects.toMatchObject({ status: 409, code: 'UPLOADS_CLOSED' });
    expect(await issueUpload(documents(), images, uploadsWith())(...request())).toMatchObject({ attempt: 1 });
  });
});
