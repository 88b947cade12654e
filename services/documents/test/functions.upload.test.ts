import './environment.ts';
import { documentAdvice } from '@claimstream/events-schema/document-reasons';
import { Problem } from '@claimstream/lambda-kit';
import fc from 'fast-check';
import type { Document } from '../src/domain/document.ts';
import type { ImageType } from '../src/images.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { arrived, customerId, documentId, licence } from './example-documents.ts';

const { issueUpload } = await import('../src/functions/issue-upload.ts');
const { showImage } = await import('../src/functions/show-image.ts');
const { listDocuments } = await import('../src/functions/list-documents.ts');
const { imagesIn } = await import('../src/images.ts');

const owner = { sub: customerId, groups: [] };
const stranger = { sub: 'c1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a02', groups: [] };
const formFor = async (key: string) => ({ url: 'https://images', fields: { key }, expiresAt: '2026-03-01T12:05:00Z' });
const request = (so: object = {}) => ({
  caller: owner,
  path: { documentId },
  body: { contentType: 'image/jpeg' as ImageType },
  idempotencyKey: '',
  ...so,
});

describe('POST /documents/{documentId}/upload', () => {
  it('gives out a key an attempt', async () => {
    const issue = issueUpload(new DocumentsInMemory(licence()), formFor);
    const [first, second] = [await issue(request()), await issue(request())];
    expect(first).toMatchObject({ status: 201, body: { attempt: 1, fields: { key: `documents/${documentId}/1` } } });
    expect(second).toMatchObject({ body: { attempt: 2, fields: { key: `documents/${documentId}/2` } } });
  });

  it('gives two requests at the same moment two attempts', async () => {
    const documents = new DocumentsInMemory(licence());
    const issue = issueUpload(documents, formFor);
    let other: { body: { attempt: number } } | undefined;
    documents.interfere = async () => {
      other = await issue(request());
    };
    const one = await issue(request());
    expect([other!.body.attempt, one.body.attempt]).toEqual([1, 2]);
    expect(documents.now(documentId).attempts).toBe(2);
  });

  it('knows no document of another customer, and none that nobody asked for', async () => {
    const notFound = { status: 404, code: 'DOCUMENT_NOT_FOUND' };
    const foreign = issueUpload(new DocumentsInMemory(licence()), formFor)(request({ caller: stranger }));
    await expect(foreign).rejects.toMatchObject(notFound);
    await expect(issueUpload(new DocumentsInMemory(), formFor)(request())).rejects.toMatchObject(notFound);
  });

  it('refuses what is cleared with what to do', async () => {
    const cleared = issueUpload(new DocumentsInMemory(arrived('cleared')), formFor)(request());
    await expect(cleared).rejects.toBeInstanceOf(Problem);
    await expect(cleared).rejects.toMatchObject({ status: 409, code: 'DOCUMENT_ALREADY_CLEARED' });
  });
});

describe('an upload form', () => {
  it('is bound by its policy to one key, one type, 1 byte to 5 MB and five minutes', async () => {
    const now = new Date();
    const { fields, expiresAt } = await imagesIn('images').form('documents/a/1', 'image/png', now);
    const policy = JSON.parse(Buffer.from(fields.Policy!, 'base64').toString('utf8'));
    expect(policy.conditions).toContainEqual(['eq', '$key', 'documents/a/1']);
    expect(policy.conditions).toContainEqual(['eq', '$Content-Type', 'image/png']);
    expect(policy.conditions).toContainEqual(['content-length-range', 1, 5 * 1024 * 1024]);
    expect(policy.conditions).toContainEqual({ bucket: 'images' });
    const seconds = (Date.parse(policy.expiration) - now.getTime()) / 1000;
    expect(Math.abs(seconds - 300)).toBeLessThan(10);
    expect(Date.parse(expiresAt) - now.getTime()).toBe(300_000);
  });
});

describe('GET /documents', () => {
  it("lists the caller's own, without what is internal", async () => {
    const documents = new DocumentsInMemory(arrived('refused', { reasons: ['LICENCE_EXPIRED'] }));
    expect(await listDocuments(documents)({ caller: owner })).toEqual({
      status: 200,
      body: {
        documents: [
          {
            documentId,
            kind: 'licence',
            state: 'refused',
            reasons: ['LICENCE_EXPIRED'],
            advice: 'The licence has expired. Upload one that is still valid.',
            attempts: 1,
          },
        ],
      },
    });
    expect(await listDocuments(documents)({ caller: stranger })).toMatchObject({ body: { documents: [] } });
  });

  it('tells no rule of the fraud service, whatever it is called and whatever state the document is in', async () => {
    const code = fc.stringMatching(/^[A-Z][A-Z0-9]{2,20}_[A-Z0-9_]{3,30}$/);
    const states = fc.constantFrom<Document['state']>('refused', 'review', 'cleared', 'processed', 'rejected');
    await fc.assert(
      fc.asyncProperty(code, states, async (reason, state) => {
        fc.pre(!Object.hasOwn(documentAdvice, reason));
        const documents = new DocumentsInMemory(arrived(state, { reasons: [reason] }));
        expect(JSON.stringify(await listDocuments(documents)({ caller: owner }))).not.toContain(reason);
      }),
    );
  });

  it('says what is wrong with an image in words of its own for each remedy', async () => {
    const told = async (reason: string) => {
      const documents = new DocumentsInMemory(arrived('rejected', { reasons: [reason] }));
      return (await listDocuments(documents)({ caller: owner })).body.documents[0]!;
    };
    const codes = ['FILE_TOO_LARGE', 'TOO_MANY_PIXELS', 'FILE_DAMAGED', 'NOT_AN_IMAGE', 'UNREADABLE'];
    const shown = await Promise.all(codes.map(told));
    expect(shown.map(({ reasons }) => reasons)).toEqual(codes.map((code) => [code]));
    expect(new Set(shown.map(({ advice }) => advice)).size).toBe(codes.length);
  });
});

describe('GET /documents/{documentId}/image', () => {
  const linkTo = async (key: string, version: string) => ({ url: `${key}?${version}`, expiresAt: 'soon' });
  const show = (
    caller: typeof owner | { sub: string; groups: string[] },
    document = arrived('review'),
    query: Record<string, string> = {},
  ) => showImage(new DocumentsInMemory(document), linkTo)({ caller, path: { documentId }, query });

  it('links the version that was analysed, for owner and staff', async () => {
    const link = { status: 200, body: { url: `documents/${documentId}/1?v1`, attempt: 1 } };
    expect(await show(owner)).toMatchObject(link);
    expect(await show({ ...stranger, groups: ['supervisors'] })).toMatchObject(link);
  });

  it('is of the attempt that is asked for, for who decides about an older one', async () => {
    const images = [1, 2].map((attempt) => ({ attempt, version: `v${attempt}` }));
    const second = arrived('rejected', { attempts: 3, attempt: 2, images });
    const adjuster = { ...stranger, groups: ['adjusters'] };
    expect(await show(adjuster, second)).toMatchObject({ body: { url: `documents/${documentId}/2?v2`, attempt: 2 } });
    expect(await show(adjuster, second, { attempt: '1' })).toMatchObject({
      body: { url: `documents/${documentId}/1?v1`, attempt: 1 },
    });
    for (const attempt of ['3', '0', '', 'x', '../1']) {
      await expect(show(adjuster, second, { attempt })).rejects.toMatchObject({ status: 404, code: 'NO_IMAGE' });
    }
  });

  it('is not found by others, nor before an image arrived', async () => {
    await expect(show(stranger)).rejects.toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
    await expect(show(owner, licence())).rejects.toMatchObject({ status: 404, code: 'NO_IMAGE' });
  });
});
