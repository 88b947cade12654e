import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { showImage } from '../application/show-image.ts';
import { config } from '../config.ts';
import { documentStore } from '../store/documents.ts';
import { imagesIn } from '../store/images.ts';

const answerTo =
  (show: ReturnType<typeof showImage>) =>
  async ({ caller, path, query }: Pick<ApiRequest<undefined>, 'caller' | 'path' | 'query'>) => ({
    status: 200,
    body: await show(caller, path.documentId ?? '', query.attempt),
  });

export const handler = apiHandler({ handle: answerTo(showImage(documentStore(), imagesIn(config.BUCKET))) });
