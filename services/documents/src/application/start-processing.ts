import { childSpan, continueJourney, deriveId, logger, retryOnConflict } from '@claimstream/lambda-kit';
import { type Document, type Image, receiveImage } from '../domain/document.ts';
import type { ProcessingInput } from '../domain/processing.ts';
import { parseUploadKey } from '../domain/upload-key.ts';
import type { ClaimUploadStore } from '../store/claim-uploads.ts';
import type { Documents } from '../store/documents.ts';
import type { Images } from '../store/images.ts';

/** Takes an image that arrived and has it processed to the end; a failure leaves the message on its queue. */
export function startProcessing(
  documents: Pick<Documents, 'get' | 'write' | 'isErased' | 'erase'>,
  images: Pick<Images, 'erase'>,
  uploads: Pick<ClaimUploadStore, 'isClosed'>,
  run: (input: ProcessingInput) => Promise<unknown>,
  now: () => Date,
) {
  return async (key: string, version: string): Promise<void> => {
    const upload = parseUploadKey(key);
    if (!upload) throw new Error('This is no key that was given out for an upload');
    const image = { attempt: upload.attempt, version };
    const document = await retryOnConflict(() => take(documents, uploads, upload.documentId, image));
    if (document === 'erased') {
      // The form was issued before, and a run that crashed may have stored its reading after the erasure.
      await images.erase(key, version);
      await documents.erase(upload.documentId);
    } else if (document) await run(processingOf(document, image, key, now()));
  };
}

/** @returns the document to process; undefined if the image is to be ignored; or `erased` */
async function take(
  documents: Pick<Documents, 'get' | 'write' | 'isErased'>,
  uploads: Pick<ClaimUploadStore, 'isClosed'>,
  documentId: string,
  image: Image,
): Promise<Document | 'erased' | undefined> {
  const found = await documents.get(documentId);
  if (!found && (await documents.isErased(documentId))) return 'erased';
  if (!found || image.attempt > found.item.attempts) {
    throw new Error(`No form was given out for attempt ${image.attempt} of document ${documentId}`);
  }
  continueJourney(found.item.journey.correlationId);
  const isLate = found.item.state !== 'processing' && (await uploads.isClosed(found.item.claimId));
  const arrival = isLate ? { take: 'ignore' as const } : receiveImage(found.item, image);
  if (arrival.take === 'ignore') {
    logger.info('Image ignored: older than what is known, here already, or of a claim that has ended', {
      documentId,
      attempt: image.attempt,
    });
    return undefined;
  }
  if (arrival.take === 'resume') return found.item;
  await documents.write(arrival.document, found.version, { priorStates: [found.item.state] });
  return arrival.document;
}

/** Derived from the image version alone, so that a repeated run publishes the same event. */
function processingOf(
  { documentId, customerId, kind, journey }: Document,
  { attempt, version }: Image,
  key: string,
  now: Date,
): ProcessingInput {
  const context = {
    causationId: deriveId('upload', documentId, String(attempt), version),
    correlationId: journey.correlationId,
    traceparent: childSpan(journey.traceparent),
    occurredAt: now.toISOString(),
  };
  return { documentId, customerId, kind, attempt, key, imageVersion: version, context };
}
