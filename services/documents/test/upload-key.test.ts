import { parseUploadKey, uploadKey } from '../src/domain/upload-key.ts';
import { documentId } from './example-documents.ts';

describe('the key of an upload', () => {
  it('has document and attempt, and nothing else is a key', () => {
    expect(parseUploadKey(uploadKey(documentId, 12))).toEqual({ documentId, attempt: 12 });
    for (const key of [
      `documents/${documentId}/0`,
      `documents/${documentId}`,
      `other/${documentId}/1`,
      'documents/x/1',
    ]) {
      expect(parseUploadKey(key)).toBeUndefined();
    }
  });
});
