import { expectDocument } from '../src/application/expect-document.ts';
import { expectations } from '../src/application/expectations.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { context, customerId, licence } from './example-documents.ts';

const nobodyErased = { isErased: async () => false };

describe('an expected document', () => {
  it('is written once with its event, however often it is requested', async () => {
    const documents = new DocumentsInMemory();
    const expectIt = expectDocument(documents, nobodyErased);
    const car = expectations.car(customerId, 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02');
    await Promise.all([expectIt(car, context), expectIt(car, context)]);
    expect(documents.names).toEqual(['Document.Requested']);
    expect(documents.now(car.documentId)).toMatchObject({ state: 'requested', attempts: 0, reasons: [] });
  });

  it('keeps its progress when the event that requested it is redelivered late', async () => {
    const wanted = expectations.licence(customerId);
    const documents = new DocumentsInMemory(licence({ documentId: wanted.documentId, state: 'review' }));
    await expectDocument(documents, nobodyErased)(wanted, context);
    expect(documents.now(wanted.documentId).state).toBe('review');
    expect(documents.names).toEqual([]);
  });
});
