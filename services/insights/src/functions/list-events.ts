import { listEvents as route } from '@claimstream/api-contract/insights/list-events';
import { routeHandler } from '@claimstream/lambda-kit';
import { listEvents } from '../application/list-events.ts';
import { eventStore } from '../store/events.ts';

const list = listEvents(eventStore());

export const handler = routeHandler(route, ({ query }) => list(query));
