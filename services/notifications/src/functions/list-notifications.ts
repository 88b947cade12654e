import { type ApiRequest, apiHandler, Problem } from '@claimstream/lambda-kit';
import { type Notifications, notificationStore } from '../store/notifications.ts';

/** The caller's notifications after the one named, to fill the gaps of a broken connection. */
export function listNotifications(store: Pick<Notifications, 'after'>) {
  return async ({ caller: { sub: customerId }, query }: Pick<ApiRequest<undefined>, 'caller' | 'query'>) => {
    const after = query.after ?? '';
    if (!/^(\d{12})?$/.test(after)) {
      throw new Problem(
        400,
        'INVALID_AFTER',
        'Give the notificationId of the last one you have, or leave `after` out.',
      );
    }
    return { status: 200, body: { notifications: await store.after(customerId, after) } };
  };
}

export const handler = apiHandler({ handle: listNotifications(notificationStore()) });
