import type { AnswerOf } from '@claimstream/api-contract';
import type { listDocuments } from '@claimstream/api-contract/documents/list-documents';
import { useRead } from '../../api/use-api.ts';

export type Documents = AnswerOf<typeof listDocuments>;
export type Document = Documents['documents'][number];

/** A document that only a program works on: its state changes within seconds. */
const isMoving = ({ state }: Document) => state === 'processing' || state === 'processed';

/** The documents of whoever is signed in; read again and again while something moves, or while `expected` ones are missing. */
export function useDocuments({ expected = 0 }: { expected?: number } = {}) {
  return useRead<typeof listDocuments>('GET /documents', undefined, {
    refetchInterval: (data) =>
      !data || data.documents.length < expected || data.documents.some(isMoving) ? 2_000 : false,
  });
}
