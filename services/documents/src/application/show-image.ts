import { type ApiRequest, Problem } from '@claimstream/lambda-kit';
import { versionOf } from '../domain/document.ts';
import { uploadKey } from '../domain/upload-key.ts';
import type { Documents } from '../store/documents.ts';
import type { Images } from '../store/images.ts';

const staff = ['adjusters', 'supervisors'];

/**
 * Gives a short-lived link to the image of an attempt, to its owner and to staff. Staff name the attempt that they decide
 * about, so that nobody decides about one image by looking at a newer one; without a name it is the current attempt.
 */
export function showImage(documents: Pick<Documents, 'get'>, images: Pick<Images, 'link'>) {
  return async (caller: ApiRequest<undefined>['caller'], documentId: string, wanted: string | undefined) => {
    const document = (await documents.get(documentId))?.item;
    const mayLook = document?.customerId === caller.sub || caller.groups.some((group) => staff.includes(group));
    if (!document || !mayLook) throw new Problem(404, 'DOCUMENT_NOT_FOUND', 'There is no such document.');
    const attempt = wanted === undefined ? document.attempt : Number(wanted);
    const version = versionOf(document, attempt);
    if (!version) throw new Problem(404, 'NO_IMAGE', 'No such image of this document has arrived yet.');
    const link = await images.link(uploadKey(document.documentId, attempt), version);
    return { ...link, attempt };
  };
}
