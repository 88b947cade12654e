import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listNotifications as route } from '@claimstream/api-contract/notifications/list-notifications';
import type { Notifications } from '../store/notifications.ts';

/** A page of a customer's notifications. @throws Problem INVALID_CURSOR */
export function listNotifications(store: Pick<Notifications, 'page'>) {
  return async (
    customerId: string,
    { order, limit, cursor }: QueryOf<typeof route>,
  ): Promise<AnswerOf<typeof route>> => {
    const { items, next } = await store.page(customerId, { limit, order, ...(cursor && { cursor }) });
    return { notifications: items, next };
  };
}
