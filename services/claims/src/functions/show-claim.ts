import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { showClaim } from '../application/show-claim.ts';
import { claimStore } from '../store/claims.ts';

const Path = z.object({ claimId: z.uuid() });

const answerTo =
  (show: ReturnType<typeof showClaim>) =>
  async ({ caller, path }: Pick<ApiRequest<undefined, z.infer<typeof Path>>, 'caller' | 'path'>) => ({
    status: 200,
    body: await show(path.claimId, caller),
  });

export const handler = apiHandler({ path: Path, handle: answerTo(showClaim(claimStore())) });
