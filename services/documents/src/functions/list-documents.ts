import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { listDocuments } from '../application/list-documents.ts';
import { documentStore } from '../store/documents.ts';

const answerTo =
  (list: ReturnType<typeof listDocuments>) =>
  async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => ({
    status: 200,
    body: { documents: await list(caller.sub) },
  });

export const handler = apiHandler({ handle: answerTo(listDocuments(documentStore())) });
