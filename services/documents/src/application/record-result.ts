import { createEvent } from '@claimstream/events-schema';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { DocumentRejected } from '@claimstream/events-schema/documents/document-rejected';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { type Document, versionOf } from '../domain/document.ts';
import type { ResultInput } from '../domain/processing.ts';
import type { Documents } from '../store/documents.ts';

/** Records the result of an image, state and event in one write. Drops a repeated or late result. */
export function recordResult(documents: Pick<Documents, 'get' | 'write'>) {
  return (input: ResultInput): Promise<{ state: string }> =>
    retryOnConflict(async () => {
      const found = await documents.get(input.documentId);
      if (!found) throw new Error(`Document ${input.documentId} is not here`);
      const { item, version } = found;
      if (item.state !== 'processing' || item.attempt !== input.attempt) return { state: item.state };
      const { document, event } = outcome(item, input);
      await documents.write(document, version, { priorStates: ['processing'], events: [event] });
      return { state: document.state };
    });
}

function outcome(item: Document, { finding, attempt, context }: ResultInput) {
  const { documentId, customerId, kind, policyId, claimId } = item;
  const common = { documentId, customerId, policyId, claimId, attempt };
  if ('reasonCode' in finding) {
    const { reasonCode } = finding;
    const document: Document = { ...item, state: 'rejected', reasons: [reasonCode] };
    return { document, event: createEvent(DocumentRejected, { ...common, kind, reasonCode }, context) };
  }
  const document: Document = { ...item, state: 'processed', reasons: [] };
  const data = { ...common, imageVersion: versionOf(item)!, reading: finding.reading };
  return { document, event: createEvent(DocumentProcessed, data, context) };
}
