import { type ApiRequest, apiHandler, environment, fingerprints } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { fileClaim } from '../application/file-claim.ts';
import { NoticeOfLoss } from '../domain/notice-of-loss.ts';
import { claimStore } from '../store/claims.ts';

const answerTo =
  (file: ReturnType<typeof fileClaim>) =>
  async ({ caller, body: notice, idempotencyKey, context }: ApiRequest<NoticeOfLoss>) => ({
    status: 202,
    body: await file({ customerId: caller.sub, notice, idempotencyKey, context }),
  });

const { FINGERPRINT_KEY } = environment(z.object({ FINGERPRINT_KEY: z.string().min(1) }));

export const handler = apiHandler({
  body: NoticeOfLoss,
  idempotencyKey: 'required',
  handle: answerTo(fileClaim(claimStore(), fingerprints(FINGERPRINT_KEY))),
});
