import { listNotifications as route } from '@claimstream/api-contract/notifications/list-notifications';
import { routeHandler } from '@claimstream/lambda-kit';
import { listNotifications } from '../application/list-notifications.ts';
import { notificationStore } from '../store/notifications.ts';

const list = listNotifications(notificationStore());

export const handler = routeHandler(route, ({ caller, query }) => list(caller.sub, query));
