import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { decideApproval } from '../application/decide-approval.ts';
import { settlementStore } from '../store/settlements.ts';

const Path = z.object({ approvalId: z.uuid() });
const Decision = z.object({ decision: z.literal('approve').meta({ pii: 'none' }) });
type Request = Pick<ApiRequest<z.infer<typeof Decision>, z.infer<typeof Path>>, 'caller' | 'path' | 'context'>;

const answerTo =
  (approve: ReturnType<typeof decideApproval>) =>
  async ({ caller, path: { approvalId }, context }: Request) => ({
    status: 202,
    body: { approvalId, state: await approve(approvalId, caller, context) },
  });

export const handler = apiHandler({
  groups: ['supervisors'],
  path: Path,
  body: Decision,
  handle: answerTo(decideApproval(settlementStore())),
});
