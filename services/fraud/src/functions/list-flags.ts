import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { listFlags } from '../application/list-flags.ts';
import { checkStore } from '../store/checks.ts';

const answerTo =
  (list: ReturnType<typeof listFlags>) =>
  async ({ caller }: Pick<ApiRequest<undefined>, 'caller'>) => ({ status: 200, body: await list(caller.sub) });

export const handler = apiHandler({ groups: ['adjusters', 'supervisors'], handle: answerTo(listFlags(checkStore())) });
