import { objectToDenial as route } from '@claimstream/api-contract/claims/object-to-denial';
import { routeHandler } from '@claimstream/lambda-kit';
import { objectToDenial } from '../application/reopen-claim.ts';
import { claimStore } from '../store/claims.ts';

const object = objectToDenial(claimStore());

export const handler = routeHandler(route, async ({ caller, path: { claimId }, body, context }) => ({
  claimId,
  state: await object(claimId, caller.sub, body.words, context),
}));
