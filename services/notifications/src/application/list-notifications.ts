import { Problem } from '@claimstream/lambda-kit';
import type { Notification } from '../domain/notification.ts';
import type { Notifications } from '../store/notifications.ts';

/** Lists a customer's notifications after the given one, to fill the gaps of a broken connection. */
export function listNotifications(store: Pick<Notifications, 'after'>) {
  return async (customerId: string, after = ''): Promise<Notification[]> => {
    if (!/^(\d{12})?$/.test(after)) {
      throw new Problem(
        400,
        'INVALID_AFTER',
        'Give the notificationId of the last one you have, or leave `after` out.',
      );
    }
    return store.after(customerId, after);
  };
}
