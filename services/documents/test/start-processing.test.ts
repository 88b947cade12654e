import './silence.ts';
import { deriveId } from '@claimstream/lambda-kit';
import { recordResult } from '../src/application/record-result.ts';
import { startProcessing } from '../src/application/start-processing.ts';
import type { ProcessingInput } from '../src/domain/processing.ts';
import { uploadKey } from '../src/domain/upload-key.ts';
import { DocumentsInMemory } from './documents-in-memory.ts';
import { context, customerId, documentId, licence } from './example-documents.ts';
import { uploadsWith } from './uploads-in-memory.ts';

const now = () => new Date(context.occurredAt);
const keyOf = (attempt: number) => uploadKey(documentId, attempt);
const reading = { kind: 'licence' as const, fingerprints: {} };

const noImages = { erase: async () => {} };

/** The workflow as far as the table shows it: its last task records the finding. */
function processing(documents: DocumentsInMemory, finding: object = { reading }) {
  const started: ProcessingInput[] = [];
  const run = async (input: ProcessingInput) => {
    started.push(input);
    return recordResult(documents)({ ...input, finding } as never);
  };
  return { started, take: startProcessing(documents, noImages, uploadsWith(), run, now) };
}

describe('an image that arrived', () => {
  it('is processed with ids only, under its document’s correlation id', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 1 }));
    const { started, take } = processing(documents);
    await take(keyOf(1), 'v1');
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

  it('has one result however often its event comes, also at the same moment', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 1 }));
    const { take } = processing(documents);
    documents.interfere = () => take(keyOf(1), 'v1');
    await take(keyOf(1), 'v1');
    await Promise.all([take(keyOf(1), 'v1'), take(keyOf(1), 'v1')]);
    expect(documents.names).toEqual(['Document.Processed']);
  });

  it('is processed after all if the first run crashed before its result, under the same event id', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 1 }));
    const inputs: ProcessingInput[] = [];
    const crash = async (input: ProcessingInput) => {
      inputs.push(input);
      throw new Error('the workflow ended FAILED');
    };
    await expect(startProcessing(documents, noImages, uploadsWith(), crash, now)(keyOf(1), 'v1')).rejects.toThrow(
      'FAILED',
    );
    expect(documents.now(documentId).state).toBe('processing');
    const { started, take } = processing(documents);
    await take(keyOf(1), 'v1');
    expect(documents.names).toEqual(['Document.Processed']);
    expect(started[0]!.context.causationId).toBe(inputs[0]!.context.causationId);
  });

  it('is ignored as an older attempt or as a second file under the same form', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 2 }));
    const { started, take } = processing(documents);
    await take(keyOf(2), 'v2');
    await take(keyOf(1), 'v1');
    await take(keyOf(2), 'another');
    expect(started.map(({ attempt, imageVersion }) => [attempt, imageVersion])).toEqual([[2, 'v2']]);
    expect(documents.now(documentId).attempt).toBe(2);
  });

  it('stays on the queue if no form was issued for it', async () => {
    const { take } = processing(new DocumentsInMemory(licence({ attempts: 1 })));
    await expect(take(keyOf(2), 'v1')).rejects.toThrow('No form was given out');
    await expect(take('documents/elsewhere', 'v1')).rejects.toThrow('no key that was given out');
  });

  it('drops the result of an attempt that a newer one replaced', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 2 }));
    const { take } = processing(documents);
    let late: ProcessingInput | undefined;
    const slow = startProcessing(documents, noImages, uploadsWith(), async (input) => (late = input), now);
    await slow(keyOf(1), 'v1');
    await take(keyOf(2), 'v2');
    await recordResult(documents)({ ...late!, finding: { reasonCode: 'UNREADABLE' } });
    expect(documents.published.map(({ detail }) => detail.data.attempt)).toEqual([2]);
    expect(documents.now(documentId).state).toBe('processed');
  });

  it('is rejected with its reason, and the next attempt starts afresh', async () => {
    const documents = new DocumentsInMemory(licence({ attempts: 2 }));
    await processing(documents, { reasonCode: 'NOT_AN_IMAGE' }).take(keyOf(1), 'v1');
    expect(documents.now(documentId)).toMatchObject({ state: 'rejected', reasons: ['NOT_AN_IMAGE'] });
    expect(documents.published[0]).toMatchObject({
      detailType: 'Document.Rejected',
      detail: { data: { documentId, customerId, kind: 'licence', attempt: 1, reasonCode: 'NOT_AN_IMAGE' } },
    });
    await processing(documents).take(keyOf(2), 'v2');
    expect(documents.now(documentId)).toMatchObject({ state: 'processed', reasons: [] });
  });

  it('is left alone once its claim has ended, although its form was issued before', async () => {
    const claimId = deriveId('a claim');
    const documents = new DocumentsInMemory(licence({ kind: 'damage', claimId, attempts: 1 }));
    const run = async () => Promise.reject(new Error('nothing is processed'));
    await startProcessing(documents, noImages, uploadsWith(claimId), run, now)(keyOf(1), 'v1');
    expect(documents.now(documentId)).toMatchObject({ state: 'requested', images: [] });
  });

  it("is removed when its customer's data were erased meanwhile", async () => {
    const documents = new DocumentsInMemory();
    documents.erased.add(documentId);
    const removed: string[] = [];
    const bucket = { erase: async (key: string, version: string) => void removed.push(`${key} ${version}`) };
    const run = async () => Promise.reject(new Error('nothing is processed'));
    await startProcessing(documents, bucket, uploadsWith(), run, now)(keyOf(1), 'v1');
    expect(removed).toEqual([`${keyOf(1)} v1`]);
  });
});
