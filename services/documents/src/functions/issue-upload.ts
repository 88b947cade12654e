import { issueUpload as route } from '@claimstream/api-contract/documents/issue-upload';
import { routeHandler } from '@claimstream/lambda-kit';
import { issueUpload } from '../application/issue-upload.ts';
import { config } from '../config.ts';
import { claimUploadStore } from '../store/claim-uploads.ts';
import { documentStore } from '../store/documents.ts';
import { imagesIn } from '../store/images.ts';

const issue = issueUpload(documentStore(), imagesIn(config.BUCKET), claimUploadStore());

export const handler = routeHandler(route, ({ caller, path, body, idempotencyKey }) =>
  issue(caller.sub, path.documentId, body.contentType, idempotencyKey),
);
