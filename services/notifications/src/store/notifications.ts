import { Notification } from '@claimstream/api-contract/notifications/notification';
import {
  type Change,
  erasedKey,
  retryOnConflict,
  serviceTable,
  type Table,
  WriteConflict,
} from '@claimstream/lambda-kit';
import * as z from 'zod';
import { channels, outcomes, type Settled } from '../domain/channels.ts';
import { idOf } from '../domain/notification.ts';

const Counter = z.object({ last: z.int().nonnegative() });
export const Seen = z.object({
  notificationId: z.string(),
  expiresAt: z.int(),
  /** Absent on those from before it was kept. */
  settled: z.partialRecord(z.enum(channels), z.enum(outcomes)).default({}),
  /** Epoch seconds at which the right to send its text was taken. */
  textTakenAt: z.int().optional(),
  /** Epoch seconds at which a delivery began with the channels; absent once it ended. */
  takenAt: z.int().optional(),
  /** Nothing is left to do about it, whatever the customer comes to want. */
  isDone: z.boolean().default(false),
});
const Connection = z.object({ customerId: z.uuid(), connectionId: z.string(), expiresAt: z.int() });
const Ticket = z.object({ customerId: z.uuid(), expiresAt: z.int(), used: z.boolean() });

/** API Gateway ends every connection after two hours, so a record of one is kept that long. */
const CONNECTION_SECONDS = 2 * 60 * 60;
/** API Gateway takes a connection for gone until $connect is answered. */
const OPENING_SECONDS = 30;
/** A customer who opens more connections must not delay the notifications of others. */
const MOST_CONNECTIONS = 20;
/** Longer than the function may run: a delivery that has not said how it ended is gone by then. */
const LEASE_SECONDS = 30;
const NOTIFICATION_SECONDS = 400 * 24 * 60 * 60;
const partition = (customerId: string) => `CUSTOMER#${customerId}`;
export const eventKey = (customerId: string, eventId: string) => ({
  pk: partition(customerId),
  sk: `EVENT#${eventId}`,
});
const counterKey = (customerId: string) => ({ pk: partition(customerId), sk: 'COUNTER' });
const connectionKey = (connectionId: string) => ({ pk: `CONNECTION#${connectionId}`, sk: 'CONNECTION' });
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

type Message = Omit<Notification, 'notificationId'>;

interface Added {
  notification: Notification;
  settled: Settled;
  right: 'taken' | 'busy' | 'done';
}

/** Notifications in order, open connections, and the tickets to connect with. */
export class Notifications {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * Adds a notification once for each event, under the customer's next number, and takes the right to tell them by the channels.
   * @returns the one that is stored, what became of its channels, and whether they are this delivery's: `taken`, or `busy` while another
   * has them, or `done`
   * @throws WriteConflict once the customer's data are erased
   */
  add(customerId: string, eventId: string, message: Message, now: Date): Promise<Added> {
    return retryOnConflict(async () => {
      const key = eventKey(customerId, eventId);
      const seen = await this.#table.get(Seen, key);
      if (!seen) return this.#addFirst(customerId, eventId, message, now);
      const { notificationId, settled, isDone, takenAt } = seen.item;
      const added = { notification: { ...message, notificationId }, settled };
      if (isDone) return { ...added, right: 'done' };
      if (takenAt !== undefined && seconds(now) < takenAt + LEASE_SECONDS) return { ...added, right: 'busy' };
      await this.#table.write({ key, item: { ...seen.item, takenAt: seconds(now) }, expect: seen.version });
      return { ...added, right: 'taken' };
    }, 20);
  }

  async #addFirst(customerId: string, eventId: string, message: Message, now: Date): Promise<Added> {
    const pk = partition(customerId);
    const counter = await this.#table.get(Counter, counterKey(customerId));
    const last = (counter?.item.last ?? 0) + 1;
    const notification = { ...message, notificationId: idOf(last) };
    const expiresAt = seconds(new Date(message.at)) + NOTIFICATION_SECONDS;
    const seen = { notificationId: idOf(last), expiresAt, takenAt: seconds(now) };
    const changes: Change[] = [
      { key: counterKey(customerId), item: { last }, expect: counter?.version ?? 'absent' },
      { key: eventKey(customerId, eventId), item: seen, expect: 'absent' },
      { key: { pk, sk: `NOTIFICATION#${idOf(last)}` }, item: { ...notification, expiresAt }, expect: 'absent' },
    ];
    // An erasure removes the counter before all else, so a write over its version needs no look at the tombstone.
    await this.#table.writeAll(changes, { absent: counter ? [] : [erasedKey(customerId)] });
    return { notification, settled: {}, right: 'taken' };
  }

  /**
   * Keeps what became of channels. It is never forgotten: what was refused for good stays refused.
   * @param then `done`: nothing is left to do · `again`: another delivery may begin · `going-on`: this one has more to do
   */
  settle(customerId: string, eventId: string, became: Settled, then: 'done' | 'again' | 'going-on'): Promise<void> {
    return retryOnConflict(async () => {
      const key = eventKey(customerId, eventId);
      const seen = await this.#table.get(Seen, key);
      if (!seen) return;
      const { takenAt, ...kept } = seen.item;
      const item = {
        ...kept,
        settled: { ...became, ...kept.settled },
        isDone: kept.isDone || then === 'done',
        ...(then === 'going-on' && { takenAt }),
      };
      await this.#table.write({ key, item, expect: seen.version });
    });
  }

  /** The customer's notifications whose ids lie strictly between two, at most so many from the one end or the other. */
  async between(
    customerId: string,
    [after, before]: readonly [string, string],
    limit: number,
    order: 'oldest' | 'newest',
  ): Promise<Notification[]> {
    const range = {
      pk: partition(customerId),
      from: `NOTIFICATION#${idOf(Number(after) + 1)}`,
      to: `NOTIFICATION#${idOf(Number(before) - 1)}`,
    };
    const found = await this.#table.range(Notification, { ...range, limit, descending: order === 'newest' });
    return found.map(({ item }) => item);
  }

  /** @param hash of the ticket; the ticket itself is not stored */
  async issueTicket(hash: string, customerId: string, expires: Date): Promise<void> {
    const item = { customerId, expiresAt: seconds(expires), used: false };
    await this.#table.write({ key: { pk: `TICKET#${hash}`, sk: 'TICKET' }, item, expect: 'absent' });
  }

  /** The customer of a ticket that is valid and was not used before; uses it up. */
  async redeemTicket(hash: string, now: Date): Promise<string | undefined> {
    const key = { pk: `TICKET#${hash}`, sk: 'TICKET' };
    const found = await this.#table.get(Ticket, key);
    if (!found || found.item.used || found.item.expiresAt < seconds(now)) return undefined;
    try {
      await this.#table.write({ key, item: { ...found.item, used: true }, expect: found.version });
    } catch (error) {
      if (error instanceof WriteConflict) return undefined;
      throw error;
    }
    return found.item.customerId;
  }

  async connect(customerId: string, connectionId: string, now: Date): Promise<void> {
    const item = { customerId, connectionId, expiresAt: seconds(now) + CONNECTION_SECONDS };
    const keys = [connectionKey(connectionId), { pk: partition(customerId), sk: `CONNECTION#${connectionId}` }];
    await this.#table.writeAll(keys.map((key) => ({ key, item, expect: 'anything' as const })));
  }

  /** All of a customer's, the oldest first. */
  async all(customerId: string): Promise<Notification[]> {
    return (await this.#table.list(Notification, partition(customerId), 'NOTIFICATION#')).map(({ item }) => item);
  }

  /** Removes everything about a customer who has a tombstone, what they want by mail included; first the counter, without which nothing is added. */
  async erase(customerId: string): Promise<void> {
    await this.#table.remove(counterKey(customerId));
    const connections = await this.#table.list(Connection, partition(customerId), 'CONNECTION#');
    for (const { item } of connections) await this.#table.remove(connectionKey(item.connectionId));
    await this.#table.removeAll(partition(customerId));
  }

  async disconnect(connectionId: string): Promise<void> {
    const key = connectionKey(connectionId);
    const found = await this.#table.get(Connection, key);
    if (!found) return;
    await this.#table.remove({ pk: partition(found.item.customerId), sk: `CONNECTION#${connectionId}` });
    await this.#table.remove(key);
  }

  /** Forgets a connection that a push found gone, unless it is only opening. */
  async forgetGone(connectionId: string, now: Date): Promise<void> {
    const found = await this.#table.get(Connection, connectionKey(connectionId));
    if (!found || found.item.expiresAt - CONNECTION_SECONDS + OPENING_SECONDS > seconds(now)) return;
    await this.disconnect(connectionId);
  }

  /** The customer's connections, the newest first. */
  async connectionsOf(customerId: string): Promise<string[]> {
    const connections = await this.#table.list(Connection, partition(customerId), 'CONNECTION#');
    const newest = connections.map(({ item }) => item).sort((a, b) => b.expiresAt - a.expiresAt);
    return newest.slice(0, MOST_CONNECTIONS).map(({ connectionId }) => connectionId);
  }
}

/** Over the service table. */
export const notificationStore = () => new Notifications(serviceTable());
