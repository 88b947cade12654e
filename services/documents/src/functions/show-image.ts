import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import { config } from '../config.ts';
import { versionOf } from '../domain/document.ts';
import { uploadKey } from '../domain/upload-key.ts';
import { imagesIn } from '../images.ts';
import { type Documents, documentStore } from '../store/documents.ts';

const staff = ['adjusters', 'supervisors'];
type Link = { url: string; expiresAt: string };

/**
 * A short-lived link to the image that was analysed, for its owner and for who decides on it: of the attempt that is
 * asked for, so that nobody decides about one image by looking at a newer one; else of the current attempt.
 */
export function showImage(documents: Pick<Documents, 'get'>, linkTo: (key: string, version: string) => Promise<Link>) {
  return async ({ caller, path, query }: Pick<ApiRequest<undefined>, 'caller' | 'path' | 'query'>) => {
    const document = (await documents.get(path.documentId ?? ''))?.item;
    const mayLook = document?.customerId === caller.sub || caller.groups.some((group) => staff.includes(group));
    if (!document || !mayLook) throw new Problem(404, 'DOCUMENT_NOT_FOUND', 'There is no such document.');
    const attempt = query.attempt === undefined ? document.attempt : Number(query.attempt);
    const version = versionOf(document, attempt);
    if (!version) throw new Problem(404, 'NO_IMAGE', 'No such image of this document has arrived yet.');
    const link = await linkTo(uploadKey(document.documentId, attempt), version);
    return { status: 200, body: { ...link, attempt } };
  };
}

const images = imagesIn(config.BUCKET);

export const handler = apiHandler({
  handle: showImage(documentStore(), (key, version) => images.link(key, version)),
});
