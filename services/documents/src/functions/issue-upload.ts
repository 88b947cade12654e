import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { issueUpload } from '../application/issue-upload.ts';
import { config } from '../config.ts';
import { imageTypes } from '../domain/usable-image.ts';
import { documentStore } from '../store/documents.ts';
import { imagesIn } from '../store/images.ts';

const Body = z.object({ contentType: z.enum(imageTypes).meta({ pii: 'none' }) });
const Path = z.object({ documentId: z.uuid() });
type Request = Pick<
  ApiRequest<z.infer<typeof Body>, z.infer<typeof Path>>,
  'caller' | 'path' | 'body' | 'idempotencyKey'
>;

const answerTo =
  (issue: ReturnType<typeof issueUpload>) =>
  async ({ caller, path, body, idempotencyKey }: Request) => ({
    status: 201,
    body: await issue(caller.sub, path.documentId, body.contentType, idempotencyKey),
  });

export const handler = apiHandler({
  path: Path,
  body: Body,
  handle: answerTo(issueUpload(documentStore(), imagesIn(config.BUCKET))),
});
