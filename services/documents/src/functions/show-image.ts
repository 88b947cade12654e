import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import { config } from '../config.ts';
import { versionOf } from '../domain/document.ts';
import { uploadKey } from '../domain/upload-key.ts';
import { imagesIn } from '../images.ts';
import { type Documents, documentsIn } from '../store/documents.ts';

const staff = ['adjusters', 'supervisors'];
type Link = { url: string; expiresAt: string };

/** A short-lived link to the image that was analysed, for its owner and for who decides on it. */
export function showImage(documents: Pick<Documents, 'get'>, linkTo: (key: string, version: string) => Promise<Link>) {
  return async ({ caller, path }: Pick<ApiRequest<undefined>, 'caller' | 'path'>) => {
    const document = (await documents.get(path.documentId ?? ''))?.item;
    const mayLook = document?.customerId === caller.customerId || caller.groups.some((group) => staff.includes(group));
    if (!document || !mayLook) throw new Problem(404, 'DOCUMENT_NOT_FOUND', 'There is no such document.');
    const version = versionOf(document);
    if (!version) throw new Problem(404, 'NO_IMAGE', 'No image of this document has arrived yet.');
    return { status: 200, body: await linkTo(uploadKey(document.documentId, document.attempt), version) };
  };
}

const images = imagesIn(config.BUCKET);

export const handler = apiHandler({
  handle: showImage(documentsIn(config.TABLE), (key, version) => images.link(key, version)),
});
