import { decideFlag as route } from '@claimstream/api-contract/fraud/decide-flag';
import { routeHandler } from '@claimstream/lambda-kit';
import { decideFlag } from '../application/decide-flag.ts';
import { checkStore } from '../store/checks.ts';

const decide = decideFlag(checkStore());

export const handler = routeHandler(route, async ({ caller, path: { flagId }, body, context }) => {
  const { state } = await decide(flagId, { ...body, by: caller.sub, groups: caller.groups }, context);
  return { flagId, state };
});
