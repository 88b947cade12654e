import { Notification } from '@claimstream/api-contract/notifications/notification';
import {
  type Page,
  retryOnConflict,
  type Stored,
  serviceTable,
  type Table,
  WriteConflict,
} from '@claimstream/lambda-kit';
import * as z from 'zod';
import { channels, outcomes, type Settled } from '../domain/channels.ts';

/** A notification with the state of its delivery by channels. */
export const Kept = Notification.extend({
  expiresAt: z.int(),
  settled: z.partialRecord(z.enum(channels), z.enum(outcomes)).default({}),
  /** Epoch seconds at which a function took the right to send its text. */
  textTakenAt: z.int().optional(),
  /** Epoch seconds at which a delivery began with the channels; absent once it has ended. */
  takenAt: z.int().optional(),
  /** Nothing is left to send, even if the customer's preferences change. */
  isDone: z.boolean().default(false),
});
export type Kept = z.infer<typeof Kept>;

/** Identifies a notification and its customer. */
export interface Told {
  customerId: string;
  notificationId: string;
}

/** Longer than the function may run: a delivery that has not reported its end by then has crashed. */
const LEASE_SECONDS = 30;
/** A later repetition is a replay, and no browser waits for it. */
const PUSHED_AGAIN_SECONDS = 60 * 60;
const NOTIFICATION_SECONDS = 400 * 24 * 60 * 60;
const PREFIX = 'NOTIFICATION#';
const partition = (customerId: string) => `CUSTOMER#${customerId}`;
export const keyOf = ({ customerId, notificationId }: Told) => ({
  pk: partition(customerId),
  sk: `${PREFIX}${notificationId}`,
});
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

interface Added {
  kept: Stored<Kept>;
  right: 'taken' | 'busy' | 'done';
}

/** Notifications in the order of their facts, each with its own delivery state. */
export class Notifications {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * Adds a notification unless it exists, and takes the right to send it by the channels. It may be added after an erasure listed the
   * items: the caller must check the tombstone afterwards and remove the excess.
   * @param told `pushed` if a push is the only channel: browsers recognise its id, so it may come twice, and no write records the push
   * @returns the stored notification, and who has its channels: `taken` by this delivery, `busy` while another has them, or `done`
   */
  add(customerId: string, notification: Notification, told: 'pushed' | 'by-channels', now: Date): Promise<Added> {
    const key = keyOf({ customerId, ...notification });
    const expiresAt = seconds(new Date(notification.at)) + NOTIFICATION_SECONDS;
    const first: Kept = { ...notification, expiresAt, settled: {}, isDone: false, takenAt: seconds(now) };
    return retryOnConflict(async () => {
      try {
        await this.#table.write({ key, item: first, expect: 'absent' });
        return { kept: { item: first, version: 1 }, right: 'taken' };
      } catch (error) {
        const known = error instanceof WriteConflict ? await this.#table.get(Kept, key) : undefined;
        if (!known) throw error;
        return told === 'pushed' ? pushedAgain(known, now) : this.#take(key, known, now);
      }
    }, 20);
  }

  async #take(key: ReturnType<typeof keyOf>, kept: Stored<Kept>, now: Date): Promise<Added> {
    const { isDone, takenAt } = kept.item;
    if (isDone) return { kept, right: 'done' };
    if (takenAt !== undefined && seconds(now) < takenAt + LEASE_SECONDS) return { kept, right: 'busy' };
    const item = { ...kept.item, takenAt: seconds(now) };
    await this.#table.write({ key, item, expect: kept.version });
    return { kept: { item, version: kept.version + 1 }, right: 'taken' };
  }

  /**
   * Stores the results of channels. They are final: a channel refused for good stays refused.
   * @param then `done`: nothing is left to do · `again`: another delivery may begin · `going-on`: this delivery continues
   * @param known the item as last read or written; without it, or if somebody wrote since, it is read again
   * @returns the present item, undefined if it is no longer kept
   */
  settle(
    told: Told,
    became: Settled,
    then: 'done' | 'again' | 'going-on',
    known?: Stored<Kept>,
  ): Promise<Stored<Kept> | undefined> {
    const key = keyOf(told);
    let stored = known;
    return retryOnConflict(async () => {
      stored ??= await this.#table.get(Kept, key);
      if (!stored) return undefined;
      const { item: before, version } = stored;
      stored = undefined;
      const { takenAt, ...kept } = before;
      const item = {
        ...kept,
        settled: { ...became, ...kept.settled },
        isDone: kept.isDone || then === 'done',
        ...(then === 'going-on' && { takenAt }),
      };
      await this.#table.write({ key, item, expect: version });
      return { item, version: version + 1 };
    });
  }

  /** One page of a customer's notifications, from the oldest or the newest. @throws Problem INVALID_CURSOR */
  page(
    customerId: string,
    { order, ...page }: { order: 'oldest' | 'newest'; limit: number; cursor?: string },
  ): Promise<Page<Notification>> {
    const query = { pks: [partition(customerId)], prefix: PREFIX, ...page, descending: order === 'newest' };
    return this.#table.rangePage(Notification, query);
  }

  /** All notifications of a customer, the oldest first. */
  async all(customerId: string): Promise<Notification[]> {
    return (await this.#table.list(Notification, partition(customerId), PREFIX)).map(({ item }) => item);
  }

  async remove(told: Told): Promise<void> {
    await this.#table.remove(keyOf(told));
  }

  /** Removes everything about a customer who has a tombstone, including connections and preferences. */
  async erase(customerId: string): Promise<void> {
    await this.#table.removeAll(partition(customerId));
  }
}

/** A crash before the push leaves no trace, so a repetition pushes again. */
function pushedAgain(kept: Stored<Kept>, now: Date): Added {
  const isRecent = seconds(now) < (kept.item.takenAt ?? 0) + PUSHED_AGAIN_SECONDS;
  return { kept, right: isRecent ? 'taken' : 'done' };
}

/** Binds the store to the service table. */
export const notificationStore = () => new Notifications(serviceTable());
