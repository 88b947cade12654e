import type { AnswerOf } from '@claimstream/api-contract';
import type { listDocuments } from '@claimstream/api-contract/documents/list-documents';
import { useRead } from '../../api/use-api.ts';

export type Documents = AnswerOf<typeof listDocuments>;
export type Document = Documents['documents'][number];

/** A damage photo keeps this state after its reading; from then on its claim changes. */
export const isReceived = ({ kind, state }: Pick<Document, 'kind' | 'state'>): boolean =>
  kind === 'damage' && state === 'processed';

/** A document that only programs work on: its state changes within seconds. */
const isMoving = (document: Document) =>
  document.state === 'processing' || (document.state === 'processed' && !isReceived(document));

/** The signed-in customer's documents, polled while one is moving or fewer than `expected` are there. */
export function useDocuments({ expected = 0 }: { expected?: number } = {}) {
  return useRead<typeof listDocuments>('GET /documents', undefined, {
    refetchInterval: (data) =>
      !data || data.documents.length < expected || data.documents.some(isMoving) ? 2_000 : false,
  });
}
