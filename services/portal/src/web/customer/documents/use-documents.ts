import type { AnswerOf } from '@claimstream/api-contract';
import type { listDocuments } from '@claimstream/api-contract/documents/list-documents';
import { useRead } from '../../api/use-api.ts';

export type Documents = AnswerOf<typeof listDocuments>;
export type Document = Documents['documents'][number];

/** The photo of a damage stays as it was read: from there on its claim moves. */
export const isReceived = ({ kind, state }: Pick<Document, 'kind' | 'state'>): boolean =>
  kind === 'damage' && state === 'processed';

/** A document that only a program works on: its state changes within seconds. */
const isMoving = (document: Document) =>
  document.state === 'processing' || (document.state === 'processed' && !isReceived(document));

/** The documents of whoever is signed in; read again and again while something moves, or while `expected` ones are missing. */
export function useDocuments({ expected = 0 }: { expected?: number } = {}) {
  return useRead<typeof listDocuments>('GET /documents', undefined, {
    refetchInterval: (data) =>
      !data || data.documents.length < expected || data.documents.some(isMoving) ? 2_000 : false,
  });
}
