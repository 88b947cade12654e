import { showFlag as route } from '@claimstream/api-contract/fraud/show-flag';
import { routeHandler } from '@claimstream/lambda-kit';
import { showFlag } from '../application/show-flag.ts';
import { checkStore } from '../store/checks.ts';

const show = showFlag(checkStore());

export const handler = routeHandler(route, ({ caller, path: { flagId } }) => show(flagId, caller));
