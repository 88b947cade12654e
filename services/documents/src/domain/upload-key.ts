import * as z from 'zod';

const DocumentId = z.uuid();
const SHAPE = /^documents\/([0-9a-f-]{36})\/([1-9]\d{0,2})$/;

/** Where the image of an attempt lies: ids only, never a file name. */
export function uploadKey(documentId: string, attempt: number): string {
  return `documents/${documentId}/${attempt}`;
}

/** Which document and attempt a key belongs to; undefined for a key that this service never gave out. */
export function parseUploadKey(key: string): { documentId: string; attempt: number } | undefined {
  const [, documentId, attempt] = SHAPE.exec(key) ?? [];
  if (!documentId || !DocumentId.safeParse(documentId).success) return undefined;
  return { documentId, attempt: Number(attempt) };
}
