import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { listNotifications } from '../application/list-notifications.ts';
import { notificationStore } from '../store/notifications.ts';

const answerTo =
  (list: ReturnType<typeof listNotifications>) =>
  async ({ caller, query }: Pick<ApiRequest<undefined>, 'caller' | 'query'>) => ({
    status: 200,
    body: { notifications: await list(caller.sub, query.after) },
  });

export const handler = apiHandler({ handle: answerTo(listNotifications(notificationStore())) });
