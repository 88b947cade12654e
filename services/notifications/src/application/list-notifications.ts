import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listNotifications as route } from '@claimstream/api-contract/notifications/list-notifications';
import { notificationId } from '@claimstream/api-contract/notifications/notification';
import { Problem } from '@claimstream/lambda-kit';
import type { Notifications } from '../store/notifications.ts';

const [NONE, END] = ['000000000000', '999999999999'];

/** A page of a customer's notifications, after the given one where it fills the gaps of a broken connection. */
export function listNotifications(store: Pick<Notifications, 'between'>) {
  return async (
    customerId: string,
    { after = NONE, order, limit, cursor }: QueryOf<typeof route>,
  ): Promise<AnswerOf<typeof route>> => {
    if (cursor !== undefined && !notificationId.safeParse(cursor).success) {
      throw new Problem(
        400,
        'INVALID_CURSOR',
        'The cursor names no page. Send `next` of the page before, or begin without one.',
      );
    }
    const isNewestFirst = order === 'newest';
    const lower = !isNewestFirst && cursor && cursor > after ? cursor : after;
    const upper = isNewestFirst && cursor ? cursor : END;
    // One more than is shown says whether another page follows.
    const found = await store.between(customerId, [lower, upper], limit + 1, order);
    const notifications = found.slice(0, limit);
    return { notifications, next: found.length > limit ? notifications.at(-1)!.notificationId : undefined };
  };
}
