import { openExposure as route } from '@claimstream/api-contract/claims/open-exposure';
import { routeHandler } from '@claimstream/lambda-kit';
import { openExposure } from '../application/handle-exposure.ts';
import { claimStore } from '../store/claims.ts';

const open = openExposure(claimStore());

export const handler = routeHandler(route, async ({ caller, path: { claimId }, body, context }) => {
  await open(claimId, { ...body, by: caller.sub }, context);
  return { claimId, kind: body.kind, state: 'open' as const };
});
