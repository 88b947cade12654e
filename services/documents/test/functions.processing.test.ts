import './environment.ts';
import type { ProcessingInput } from '../src/workflow-data.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { context, customerId, documentId, licence } from './example-documents.ts';

const { startProcessing } = await import('../src/functions/start-processing.ts');
const { recordResult } = await import('../src/functions/record-result.ts');
const { expectDocument, expected } = await import('../src/functions/expect-document.ts');
const { recordCheck } = await import('../src/functions/record-check.ts');

const now = () => new Date(context.occurredAt);
const notice = (attempt: number, version: string, key = `documents/${documentId}/${attempt}`) => ({
  source: 'aws.s3' as const,
  'detail-type': 'Object Created' as const,
  detail: { bucket: { name: 'images' }, object: { key, 'version-id': version } },
});
const reading = { kind: 'licence' as const, fingerprints: {} };

/** The workflow as far as the table can tell: its last task records the finding. */
function processing(documents: DocumentsInMemory, finding: object = { reading }) {
  const started: ProcessingInput[] = [];
  const run = async (input: ProcessingInput) => {
    started.push(input);
    return recordResult(documents)({ ...input, finding } as never);
  };
  return { started, take: startProcessing(documents, run, now) };
}

describe('an image that arrived', () => {
  it('is processed with ids only, under the journey of its document', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 1 }));
    const { started, take } = processing(documents);
    await take(notice(1, 'v1'));
    expect(started).toEqual([
      {
        documentId,
        customerId,
        kind: 'licence',
        attempt: 1,
        key: `documents/${documentId}/1`,
        imageVersion: 'v1',
        context: {
          causationId: expect.any(String),
          correlationId: context.correlationId,
          traceparent: expect.stringContaining('4bf92f3577b34da6a3ce929d0e0e4736'),
          occurredAt: context.occurredAt,
        },
      },
    ]);
    expect(documents.now(documentId).state).toBe('processed');
    expect(documents.published).toMatchObject([
      { detailType: 'Document.Processed', detail: { data: { attempt: 1, imageVersion: 'v1', reading } } },
    ]);
  });

  it('has one result however often its notice comes, also at the same moment', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 1 }));
    const { take } = processing(documents);
    documents.interfere = () => take(notice(1, 'v1'));
    await take(notice(1, 'v1'));
    await Promise.all([take(notice(1, 'v1')), take(notice(1, 'v1'))]);
    expect(documents.names).toEqual(['Document.Processed']);
  });

  it('is processed after all when the first run crashed before its result, under the same event id', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 1 }));
    const inputs: ProcessingInput[] = [];
    const crash = async (input: ProcessingInput) => {
      inputs.push(input);
      throw new Error('the workflow ended FAILED');
    };
    await expect(startProcessing(documents, crash, now)(notice(1, 'v1'))).rejects.toThrow('FAILED');
    expect(documents.now(documentId).state).toBe('processing');
    const { started, take } = processing(documents);
    await take(notice(1, 'v1'));
    expect(documents.names).toEqual(['Document.Processed']);
    expect(started[0]!.context.causationId).toBe(inputs[0]!.context.causationId);
  });

  it('is ignored as an older attempt or as a second file under the same form', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 2 }));
    const { started, take } = processing(documents);
    await take(notice(2, 'v2'));
    await take(notice(1, 'v1'));
    await take(notice(2, 'another'));
    expect(started.map(({ attempt, imageVersion }) => [attempt, imageVersion])).toEqual([[2, 'v2']]);
    expect(documents.now(documentId).attempt).toBe(2);
  });

  it('stays on the queue when no form was given out for it', async () => {
    const { take } = processing(new DocumentsInMemory(licence({ attempts: 1 })));
    await expect(take(notice(2, 'v1'))).rejects.toThrow('No form was given out');
    await expect(take(notice(1, 'v1', 'documents/elsewhere'))).rejects.toThrow('no key that was given out');
  });

  it('drops the result of an attempt that a newer one replaced', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 2 }));
    const { take } = processing(documents);
    let late: ProcessingInput | undefined;
    const slow = startProcessing(documents, async (input) => (late = input), now);
    await slow(notice(1, 'v1'));
    await take(notice(2, 'v2'));
    await recordResult(documents)({ ...late!, finding: { reasonCode: 'UNREADABLE' } });
    expect(documents.published.map(({ detail }) => detail.data.attempt)).toEqual([2]);
    expect(documents.now(documentId).state).toBe('processed');
  });

  it('is rejected with its reason, and the next attempt starts afresh', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 2 }));
    await processing(documents, { reasonCode: 'NOT_AN_IMAGE' }).take(notice(1, 'v1'));
    expect(documents.now(documentId)).toMatchObject({ state: 'rejected', reasons: ['NOT_AN_IMAGE'] });
    expect(documents.published[0]).toMatchObject({
      detailType: 'Document.Rejected',
      detail: { data: { documentId, customerId, kind: 'licence', attempt: 1, reasonCode: 'NOT_AN_IMAGE' } },
    });
    await processing(documents).take(notice(2, 'v2'));
    expect(documents.now(documentId)).toMatchObject({ state: 'processed', reasons: [] });
  });
});

describe('an expected document', () => {
  it('is written once with its event, whoever asks again', async () => {
    const documents = new DocumentsInMemory();
    const expectIt = expectDocument(documents);
    const car = expected.car(customerId, 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02');
    await Promise.all([expectIt(car, context), expectIt(car, context)]);
    expect(documents.names).toEqual(['Document.Requested']);
    expect(documents.now(car.documentId)).toMatchObject({ state: 'requested', attempts: 0, reasons: [] });
  });

  it('keeps how far it came when the event that asked for it is delivered late again', async () => {
    const wanted = expected.licence(customerId);
    const documents = new DocumentsInMemory(licence({ documentId: wanted.documentId, state: 'review' }));
    await expectDocument(documents)(wanted, context);
    expect(documents.now(wanted.documentId).state).toBe('review');
    expect(documents.names).toEqual([]);
  });
});

describe('a result of the fraud service', () => {
  it('is applied although the document changes at the same moment', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 1 }));
    await processing(documents).take(notice(1, 'v1'));
    const record = recordCheck(documents);
    documents.interfere = () => record(documentId, { attempt: 1, state: 'review', reasons: ['GIVEN_NAME_MISMATCH'] });
    await record(documentId, { attempt: 1, state: 'cleared', reasons: [] });
    expect(documents.now(documentId)).toMatchObject({ state: 'cleared', reasons: [] });
  });

  it('about a document that nobody expects stays on the queue', async () => {
    const record = recordCheck(new DocumentsInMemory());
    await expect(record(documentId, { attempt: 1, state: 'cleared', reasons: [] })).rejects.toThrow('is not here');
  });
});
