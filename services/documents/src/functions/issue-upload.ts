import { type ApiRequest, apiHandler, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { config } from '../config.ts';
import { type FormRefusal, giveForm } from '../domain/document.ts';
import { uploadKey } from '../domain/upload-key.ts';
import { type ImageType, imagesIn, imageTypes, type UploadForm } from '../images.ts';
import { type Documents, documentStore } from '../store/documents.ts';

const Body = z.object({ contentType: z.enum(imageTypes).meta({ pii: 'none' }) });
type Request = Pick<ApiRequest<z.infer<typeof Body>>, 'caller' | 'path' | 'body' | 'idempotencyKey'>;

const refusals: Record<FormRefusal, string> = {
  DOCUMENT_ALREADY_CLEARED: 'This document is cleared; no other image of it is needed.',
  TOO_MANY_ATTEMPTS: 'This document was uploaded too often. Contact us, and a person will look at it.',
};

/** Gives out a form for one upload: its own key, its type, at most 5 MB, for five minutes. */
export function issueUpload(
  documents: Pick<Documents, 'get' | 'write'>,
  formFor: (key: string, contentType: ImageType) => Promise<UploadForm>,
) {
  return async ({ caller, path, body: { contentType }, idempotencyKey }: Request) => {
    const attempt = await retryOnConflict(async () => {
      const found = await documents.get(path.documentId ?? '');
      if (found?.item.customerId !== caller.sub) {
        throw new Problem(404, 'DOCUMENT_NOT_FOUND', 'You have no such document. GET /documents lists yours.');
      }
      const given = giveForm(found.item, idempotencyKey);
      if (typeof given === 'string') throw new Problem(409, given, refusals[given]);
      if (given.document !== found.item) await documents.write(given.document, found.version);
      return given.attempt;
    });
    const form = await formFor(uploadKey(path.documentId!, attempt), contentType);
    return { status: 201, body: { ...form, attempt } };
  };
}

const images = imagesIn(config.BUCKET);

export const handler = apiHandler({
  body: Body,
  handle: issueUpload(documentStore(), (key, type) => images.form(key, type)),
});
