import type { Reading } from '@claimstream/api-contract/documents/reading';
import { showReading } from '../src/application/show-reading.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { arrived, customerId, documentId, stranger } from './example-documents.ts';
import { ReadingsInMemory } from './readings-in-memory.ts';

const owner = { sub: customerId, groups: [] as string[] };
const reading = (value: string): Reading => ({ kind: 'licence', givenName: { value, confidence: 0.9 } });

async function world() {
  const readings = new ReadingsInMemory();
  await readings.keep(documentId, 1, reading('CLARA'));
  await readings.keep(documentId, 2, reading('CLARO'));
  const at = '2026-03-01T12:05:00.000Z';
  const document = arrived('processed', { attempts: 3, attempt: 2, confirmed: { attempt: 1, at } });
  return showReading(new DocumentsInMemory(document), readings);
}

describe('the reading of an image', () => {
  it('is shown to the owner and to staff: of the current attempt, or of the one that they name', async () => {
    const show = await world();
    for (const caller of [owner, { sub: stranger, groups: ['adjusters'] }]) {
      expect(await show(caller, documentId)).toEqual({ documentId, attempt: 2, reading: reading('CLARO') });
      expect(await show(caller, documentId, 1)).toEqual({
        ...{ documentId, attempt: 1, reading: reading('CLARA') },
        confirmedAt: '2026-03-01T12:05:00.000Z',
      });
    }
  });

  it('is not shown to others, and does not exist for an attempt that was not read', async () => {
    const show = await world();
    const other = { sub: stranger, groups: ['operators'] };
    await expect(show(other, documentId)).rejects.toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
    await expect(show(owner, documentId, 3)).rejects.toMatchObject({ status: 404, code: 'NO_READING' });
  });
});
