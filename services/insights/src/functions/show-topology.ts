import { showTopology as route } from '@claimstream/api-contract/insights/show-topology';
import { topology } from '@claimstream/events-schema/generated/topology';
import { routeHandler } from '@claimstream/lambda-kit';

export const handler = routeHandler(route, async () => topology);
