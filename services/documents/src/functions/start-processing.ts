import { environment, runWorkflow, sqsHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { startProcessing } from '../application/start-processing.ts';
import { config } from '../config.ts';
import { claimUploadStore } from '../store/claim-uploads.ts';
import { documentStore } from '../store/documents.ts';
import { imagesIn } from '../store/images.ts';

/** S3's `Object Created` as EventBridge delivers it. The bucket is versioned, so each event names a version. */
const Upload = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string(), 'version-id': z.string().min(1) }),
  }),
});

const { PROCESS_DOCUMENT } = environment(z.object({ PROCESS_DOCUMENT: z.string().min(1) }));
const start = startProcessing(
  documentStore(),
  imagesIn(config.BUCKET),
  claimUploadStore(),
  (input) => runWorkflow(PROCESS_DOCUMENT, input),
  () => new Date(),
);

export const handler = sqsHandler(Upload, ({ detail: { object } }) => start(object.key, object['version-id']));
