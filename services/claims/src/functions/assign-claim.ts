import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { assignClaim as route } from '@claimstream/api-contract/claims/assign-claim';
import { environment, routeHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { assignClaim } from '../application/assign-claim.ts';
import { claimStore } from '../store/claims.ts';
import { colleaguesIn } from '../store/colleagues.ts';

const { USER_POOL_ID } = environment(z.object({ USER_POOL_ID: z.string().min(1) }));
const assign = assignClaim(claimStore(), colleaguesIn(USER_POOL_ID, new CognitoIdentityProviderClient({})));

export const handler = routeHandler(route, ({ caller, path, body: { to, version }, context }) => {
  const { sub: by, groups } = caller;
  return assign(path.claimId, { to: to ?? undefined, version, by, groups, at: context.occurredAt });
});
