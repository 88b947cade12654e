import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { showImage } from '../application/show-image.ts';
import { config } from '../config.ts';
import { documentStore } from '../store/documents.ts';
import { imagesIn } from '../store/images.ts';

const Path = z.object({ documentId: z.uuid() });

const answerTo =
  (show: ReturnType<typeof showImage>) =>
  async ({ caller, path, query }: Pick<ApiRequest<undefined, z.infer<typeof Path>>, 'caller' | 'path' | 'query'>) => ({
    status: 200,
    body: await show(caller, path.documentId, query.attempt),
  });

export const handler = apiHandler({
  path: Path,
  handle: answerTo(showImage(documentStore(), imagesIn(config.BUCKET))),
});
