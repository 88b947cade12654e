import { showImage } from '../src/application/show-image.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { arrived, customerId, documentId, licence, stranger } from './example-documents.ts';

const images = { link: async (key: string, version: string) => ({ url: `${key}?${version}`, expiresAt: 'soon' }) };
const owner = { sub: customerId, groups: [] as string[] };
const staff = (group: string) => ({ sub: stranger, groups: [group] });
const show = (caller: typeof owner, document = arrived('review'), attempt?: number) =>
  showImage(new DocumentsInMemory(document), images)(caller, documentId, attempt);

describe('a link to an image', () => {
  it('names the version that was analysed, for owner and staff', async () => {
    const link = { url: `documents/${documentId}/1?v1`, attempt: 1 };
    expect(await show(owner)).toMatchObject(link);
    expect(await show(staff('supervisors'))).toMatchObject(link);
  });

  it('is for the requested attempt, so that staff can decide about an older one', async () => {
    const images = [1, 2].map((attempt) => ({ attempt, version: `v${attempt}` }));
    const second = arrived('rejected', { attempts: 3, attempt: 2, images });
    const adjuster = staff('adjusters');
    expect(await show(adjuster, second)).toMatchObject({ url: `documents/${documentId}/2?v2`, attempt: 2 });
    expect(await show(adjuster, second, 1)).toMatchObject({
      url: `documents/${documentId}/1?v1`,
      attempt: 1,
    });
    await expect(show(adjuster, second, 3)).rejects.toMatchObject({ status: 404, code: 'NO_IMAGE' });
  });

  it('is not found by others, nor before an image arrived', async () => {
    await expect(show({ sub: stranger, groups: [] })).rejects.toMatchObject({
      status: 404,
      code: 'DOCUMENT_NOT_FOUND',
    });
    await expect(show(owner, licence())).rejects.toMatchObject({ status: 404, code: 'NO_IMAGE' });
  });
});
