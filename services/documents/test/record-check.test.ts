import { recordCheck } from '../src/application/record-check.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { arrived, documentId } from './example-documents.ts';

describe('a result of the fraud service', () => {
  it('is recorded although the document changes at the same moment', async () => {
    const documents = new DocumentsInMemory(arrived('processed'));
    const record = recordCheck(documents);
    documents.interfere = () => record(documentId, { attempt: 1, state: 'review', reasons: ['GIVEN_NAME_MISMATCH'] });
    await record(documentId, { attempt: 1, state: 'cleared', reasons: [] });
    expect(documents.now(documentId)).toMatchObject({ state: 'cleared', reasons: [] });
  });

  it('stays on the queue if its document is not expected', async () => {
    const record = recordCheck(new DocumentsInMemory());
    await expect(record(documentId, { attempt: 1, state: 'cleared', reasons: [] })).rejects.toThrow('is not here');
  });
});
