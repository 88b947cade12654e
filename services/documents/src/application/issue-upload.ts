import type { AnswerOf } from '@claimstream/api-contract';
import { type ImageType, imageLimits } from '@claimstream/api-contract/documents/image-limits';
import type { issueUpload as route } from '@claimstream/api-contract/documents/issue-upload';
import { Problem, retryOnConflict } from '@claimstream/lambda-kit';
import { type FormRefusal, giveForm } from '../domain/document.ts';
import { uploadKey } from '../domain/upload-key.ts';
import type { ClaimUploadStore } from '../store/claim-uploads.ts';
import type { Documents } from '../store/documents.ts';
import type { Images } from '../store/images.ts';
import { ownDocument } from './document-of.ts';

const refusals: Record<FormRefusal, string> = {
  DOCUMENT_ALREADY_CLEARED: 'This document is cleared; no other image of it is needed.',
  TOO_MANY_ATTEMPTS: 'This document was uploaded too often. Contact us, and a person will look at it.',
};

/** Issues a form for one upload: its own key, its type, at most 15 MB, for five minutes. */
export function issueUpload(
  documents: Pick<Documents, 'get' | 'write'>,
  images: Pick<Images, 'form'>,
  uploads: Pick<ClaimUploadStore, 'isClosed'>,
) {
  return async (
    customerId: string,
    documentId: string,
    contentType: ImageType,
    idempotencyKey: string,
  ): Promise<AnswerOf<typeof route>> => {
    const attempt = await retryOnConflict(async () => {
      const found = await ownDocument(documents, customerId, documentId);
      if (await uploads.isClosed(found.item.claimId)) {
        throw new Problem(
          409,
          'UPLOADS_CLOSED',
          'The claim of this photo has ended, so no photo of it is needed. If that is wrong, object to the decision or contact us.',
        );
      }
      const given = giveForm(found.item, idempotencyKey);
      if (typeof given === 'string') throw new Problem(409, given, refusals[given]);
      if (given.document !== found.item) await documents.write(given.document, found.version);
      return given.attempt;
    });
    const form = await images.form(uploadKey(documentId, attempt), contentType);
    return { ...form, attempt, limits: imageLimits };
  };
}
