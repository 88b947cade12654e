import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { listApprovals } from '../application/list-approvals.ts';
import { settlementStore } from '../store/settlements.ts';

const answerTo =
  (list: ReturnType<typeof listApprovals>) =>
  async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => ({
    status: 200,
    body: { approvals: await list(caller.sub) },
  });

export const handler = apiHandler({ groups: ['supervisors'], handle: answerTo(listApprovals(settlementStore())) });
