import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { listClaims } from '../application/list-claims.ts';
import { claimStore } from '../store/claims.ts';

const answerTo =
  (list: ReturnType<typeof listClaims>) =>
  async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => ({
    status: 200,
    body: { claims: await list(caller.sub) },
  });

export const handler = apiHandler({ handle: answerTo(listClaims(claimStore())) });
