import { fileClaim as route } from '@claimstream/api-contract/claims/file-claim';
import { environment, erasureStore, fingerprints, routeHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { fileClaim } from '../application/file-claim.ts';
import { refuseErased } from '../application/refuse-erased.ts';
import { claimStore } from '../store/claims.ts';
import { draftStore } from '../store/drafts.ts';

const { FINGERPRINT_KEY } = environment(z.object({ FINGERPRINT_KEY: z.string().min(1) }));
const erasures = erasureStore();
const file = fileClaim(claimStore(), draftStore(), fingerprints(FINGERPRINT_KEY));

export const handler = routeHandler(route, async ({ caller, body: notice, idempotencyKey, context }) => {
  await refuseErased(erasures, caller.sub);
  return file({ customerId: caller.sub, notice, idempotencyKey, context });
});
