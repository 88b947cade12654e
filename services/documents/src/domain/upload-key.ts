import * as z from 'zod';

const DocumentId = z.uuid();
const SHAPE = /^documents\/([0-9a-f-]{36})\/([1-9]\d{0,2})$/;

/** The key of an attempt's image: ids only, never a file name. */
export function uploadKey(documentId: string, attempt: number): string {
  return `documents/${documentId}/${attempt}`;
}

/** The document and attempt of a key; undefined for a key that this service never issued. */
export function parseUploadKey(key: string): { documentId: string; attempt: number } | undefined {
  const [, documentId, attempt] = SHAPE.exec(key) ?? [];
  if (!documentId || !DocumentId.safeParse(documentId).success) return undefined;
  return { documentId, attempt: Number(attempt) };
}
