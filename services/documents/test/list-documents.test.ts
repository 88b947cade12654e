import { documentAdvice } from '@claimstream/events-schema/document-reasons';
import fc from 'fast-check';
import { listDocuments } from '../src/application/list-documents.ts';
import type { Document } from '../src/domain/document.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { arrived, customerId, documentId, stranger } from './example-documents.ts';

describe('the list of documents', () => {
  it("holds the customer's own, without what is internal", async () => {
    const documents = new DocumentsInMemory(arrived('refused', { reasons: ['LICENCE_EXPIRED'] }));
    expect(await listDocuments(documents)(customerId)).toEqual([
      {
        documentId,
        kind: 'licence',
        state: 'refused',
        reasons: ['LICENCE_EXPIRED'],
        advice: 'The licence has expired. Upload one that is still valid.',
        attempts: 1,
      },
    ]);
    expect(await listDocuments(documents)(stranger)).toEqual([]);
  });

  it('tells no rule of the fraud service, whatever it is called and whatever state the document is in', async () => {
    const code = fc.stringMatching(/^[A-Z][A-Z0-9]{2,20}_[A-Z0-9_]{3,30}$/);
    const states = fc.constantFrom<Document['state']>('refused', 'review', 'cleared', 'processed', 'rejected');
    await fc.assert(
      fc.asyncProperty(code, states, async (reason, state) => {
        fc.pre(!Object.hasOwn(documentAdvice, reason));
        const documents = new DocumentsInMemory(arrived(state, { reasons: [reason] }));
        expect(JSON.stringify(await listDocuments(documents)(customerId))).not.toContain(reason);
      }),
    );
  });

  it('says what is wrong with an image in words of its own for each remedy', async () => {
    const told = async (reason: string) => {
      const documents = new DocumentsInMemory(arrived('rejected', { reasons: [reason] }));
      return (await listDocuments(documents)(customerId))[0]!;
    };
    const codes = ['FILE_TOO_LARGE', 'TOO_MANY_PIXELS', 'FILE_DAMAGED', 'NOT_AN_IMAGE', 'UNREADABLE'];
    const shown = await Promise.all(codes.map(told));
    expect(shown.map(({ reasons }) => reasons)).toEqual(codes.map((code) => [code]));
    expect(new Set(shown.map(({ advice }) => advice)).size).toBe(codes.length);
  });
});
