import type { AnswerOf } from '@claimstream/api-contract';
import type { showImage as route } from '@claimstream/api-contract/documents/show-image';
import { Problem } from '@claimstream/lambda-kit';
import { versionOf } from '../domain/document.ts';
import { uploadKey } from '../domain/upload-key.ts';
import type { Documents } from '../store/documents.ts';
import type { Images } from '../store/images.ts';
import { visibleDocument } from './document-of.ts';
import type { Caller } from './staff.ts';

/**
 * Returns a short-lived link to the image of an attempt, to its owner and to staff. Staff name the attempt that they
 * decide about, so that nobody decides about one image by looking at a newer one; the default is the current attempt.
 */
export function showImage(documents: Pick<Documents, 'get'>, images: Pick<Images, 'link'>) {
  return async (caller: Caller, documentId: string, wanted?: number): Promise<AnswerOf<typeof route>> => {
    const document = await visibleDocument(documents, caller, documentId);
    const attempt = wanted ?? document.attempt;
    const version = versionOf(document, attempt);
    if (!version) throw new Problem(404, 'NO_IMAGE', 'No such image of this document has arrived yet.');
    const link = await images.link(uploadKey(document.documentId, attempt), version);
    return { ...link, attempt };
  };
}
