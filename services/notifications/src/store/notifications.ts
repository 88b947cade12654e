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

/** A notification, and how far its telling is. */
export const Kept = Notification.extend({
  expiresAt: z.int(),
  settled: z.partialRecord(z.enum(channels), z.enum(outcomes)).default({}),
  /** Epoch seconds at which the right to send its text was taken. */
  textTakenAt: z.int().optional(),
  /** Epoch seconds at which a delivery began with the channels; absent once it ended. */
  takenAt: z.int().optional(),
  /** Nothing is left to do about it, whatever the customer comes to want. */
  isDone: z.boolean().default(false),
});
export type Kept = z.infer<typeof Kept>;

/** Which notification, and whose. */
export interface Told {
  customerId: string;
  notificationId: string;
}

/** Longer than the function may run: a delivery that has not said how it ended is gone by then. */
const LEASE_SECONDS = 30;
/** A repetition that comes later is a replay, and no browser waits for it. */
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

/** Notifications in the order of their facts, each the record of its own telling. */
export class Notifications {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * Adds a notification unless it is there, and takes the right to tell it by the channels. It may be added behind an erasure: who adds looks
   * at the tombstone afterwards, and removes what is too much.
   * @param told `pushed` where a push is all there is: browsers know its id, so it may come twice, and no write says that it was pushed
   * @returns what is stored, and whether its channels are this delivery's: `taken`, or `busy` while another has them, or `done`
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
   * Keeps what became of channels. It is never forgotten: what was refused for good stays refused.
   * @param then `done`: nothing is left to do · `again`: another delivery may begin · `going-on`: this one has more to do
   * @param known as it was read or written last; without it, or where somebody wrote since, it is read
   * @returns as it is now, undefined where it is no longer kept
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

  /** One page of a customer's, from the oldest or the newest. @throws Problem INVALID_CURSOR */
  page(
    customerId: string,
    { order, ...page }: { order: 'oldest' | 'newest'; limit: number; cursor?: string },
  ): Promise<Page<Notification>> {
    const query = { pks: [partition(customerId)], prefix: PREFIX, ...page, descending: order === 'newest' };
    return this.#table.rangePage(Notification, query);
  }

  /** All of a customer's, the oldest first. */
  async all(customerId: string): Promise<Notification[]> {
    return (await this.#table.list(Notification, partition(customerId), PREFIX)).map(({ item }) => item);
  }

  async remove(told: Told): Promise<void> {
    await this.#table.remove(keyOf(told));
  }

  /** Removes everything about a customer who has a tombstone, connections and what they want by mail included. */
  async erase(customerId: string): Promise<void> {
    await this.#table.removeAll(partition(customerId));
  }
}

/** Whoever crashed before the push left no sign, so a repetition pushes. */
function pushedAgain(kept: Stored<Kept>, now: Date): Added {
  const isRecent = seconds(now) < (kept.item.takenAt ?? 0) + PUSHED_AGAIN_SECONDS;
  return { kept, right: isRecent ? 'taken' : 'done' };
}

/** Over the service table. */
export const notificationStore = () => new Notifications(serviceTable());
