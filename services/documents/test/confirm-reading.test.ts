import { confirmReading } from '../src/application/confirm-reading.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { arrived, customerId, documentId, stranger } from './example-documents.ts';
import { ReadingsInMemory } from './readings-in-memory.ts';

const [noon, later] = ['2026-03-01T12:00:00.000Z', '2026-03-01T12:05:00.000Z'];

async function world(document = arrived('processed')) {
  const [documents, readings] = [new DocumentsInMemory(document), new ReadingsInMemory()];
  await readings.keep(documentId, 1, { kind: 'licence' });
  return { documents, confirm: confirmReading(documents, readings) };
}

describe('the confirmation of a reading', () => {
  it('is recorded with the time, once', async () => {
    const { documents, confirm } = await world();
    const confirmed = { documentId, attempt: 1, confirmedAt: noon };
    expect(await confirm(customerId, documentId, 1, noon)).toEqual(confirmed);
    expect(await confirm(customerId, documentId, 1, later)).toEqual(confirmed);
    expect(documents.now(documentId).confirmed).toEqual({ attempt: 1, at: noon });
  });

  it('is recorded even if a check of the image ended at the same moment', async () => {
    const { documents, confirm } = await world();
    documents.interfere = async () => {
      await documents.write(arrived('cleared'), 1);
    };
    await confirm(customerId, documentId, 1, noon);
    expect(documents.now(documentId)).toMatchObject({ state: 'cleared', confirmed: { attempt: 1, at: noon } });
  });

  it('is refused if another image counts by now, or nothing was read', async () => {
    const images = [1, 2].map((attempt) => ({ attempt, version: `v${attempt}` }));
    const { confirm } = await world(arrived('processing', { attempts: 2, attempt: 2, images }));
    await expect(confirm(customerId, documentId, 1, noon)).rejects.toMatchObject({
      status: 409,
      code: 'ATTEMPT_REPLACED',
    });
    await expect(confirm(customerId, documentId, 2, noon)).rejects.toMatchObject({ status: 409, code: 'NO_READING' });
  });

  it('comes from the owner alone', async () => {
    const { confirm } = await world();
    await expect(confirm(stranger, documentId, 1, noon)).rejects.toMatchObject({ status: 404 });
  });
});
