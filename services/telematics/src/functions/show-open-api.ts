import { showOpenApi as route } from '@claimstream/api-contract/open-api-route';
import { routeHandler } from '@claimstream/lambda-kit';
import document from '../../../../docs/api/telematics.json' with { type: 'json' };

export const handler = routeHandler(route, async () => document);
