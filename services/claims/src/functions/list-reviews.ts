import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { listReviews } from '../application/list-reviews.ts';
import { claimStore } from '../store/claims.ts';

const answerTo =
  (list: ReturnType<typeof listReviews>) =>
  async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => ({ status: 200, body: await list(caller.sub) });

export const handler = apiHandler({
  groups: ['adjusters', 'supervisors'],
  handle: answerTo(listReviews(claimStore())),
});
