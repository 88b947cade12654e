import { showTimeline as route } from '@claimstream/api-contract/claims/show-timeline';
import { routeHandler } from '@claimstream/lambda-kit';
import { showTimeline } from '../application/show-timeline.ts';
import { claimFileStore } from '../store/claim-files.ts';
import { claimStore } from '../store/claims.ts';

const show = showTimeline(claimFileStore(), claimStore());

export const handler = routeHandler(route, ({ caller, path, query }) => show(path.claimId, caller.sub, query));
