import { defaultPreferences, Preferences } from '@claimstream/api-contract/notifications/preferences';
import { type Key, serviceTable, type Table, WriteConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { KeptTicket } from './ticket.ts';

/** A ticket until a browser connects with it, and then the connection. */
const Line = z.object({ sk: z.string(), expiresAt: z.int(), connectionId: z.string().optional() });
/** An item of a customer's channels: a connection, or their preferences for the other channels. */
const Way = z.looseObject({ sk: z.string() });

/** API Gateway ends every connection after two hours, so its record is kept that long. */
const CONNECTION_SECONDS = 2 * 60 * 60;
/** API Gateway reports a connection as gone until $connect is answered. */
const OPENING_SECONDS = 30;
/** Customers with more connections must not delay the notifications of others. */
const MOST_CONNECTIONS = 20;
/** Nor must one with many tickets: two hours of constant connection attempts need fewer. */
const MOST_READ = 300;
const WAYS = 'WAY#';
/** Sorts after all connections, so that one query reads it with the newest of them. */
export const PREFERENCES = `${WAYS}PREFERENCES`;
const partition = (customerId: string) => `CUSTOMER#${customerId}`;
const keyOf = ({ customerId, expiresAt, hash }: KeptTicket): Key => ({
  pk: partition(customerId),
  sk: `${WAYS}${expiresAt}#${hash}`,
});
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** A connection that is open as far as we know. */
export interface Connection {
  connectionId: string;
  openedAt: number;
  key: Key;
}

/** A customer's present channels. */
export interface Ways {
  /** The newest first, at most 20. */
  connections: Connection[];
  preferences: Preferences;
}

/**
 * Open connections, and the tickets to connect with. A connection is the item of its used ticket, with one write each, among its
 * customer's items. A close is not written, since API Gateway reports only the connection's id: a push finds out, or the item expires.
 */
export class Connections {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async issueTicket(ticket: KeptTicket): Promise<void> {
    await this.#table.write({ key: keyOf(ticket), item: { expiresAt: ticket.expiresAt }, expect: 'absent' });
  }

  async dropTicket(ticket: KeptTicket): Promise<void> {
    await this.#table.remove(keyOf(ticket));
  }

  /** Uses up a ticket. @returns false if it expired, was used before, or was never issued */
  async connect(ticket: KeptTicket, connectionId: string, now: Date): Promise<boolean> {
    if (ticket.expiresAt < seconds(now)) return false;
    const item = { connectionId, expiresAt: seconds(now) + CONNECTION_SECONDS };
    try {
      await this.#table.write({ key: keyOf(ticket), item, expect: 1 });
      return true;
    } catch (error) {
      if (error instanceof WriteConflict) return false;
      throw error;
    }
  }

  /** Removes a connection that a push found gone, unless it is still opening. */
  async forgetGone({ key, openedAt }: Connection, now: Date): Promise<void> {
    if (openedAt + OPENING_SECONDS <= seconds(now)) await this.#table.remove(key);
  }

  /** One query, which reads only the needed items however many tickets were issued. */
  async waysTo(customerId: string, now: Date): Promise<Ways> {
    const from = `${WAYS}${seconds(now) - CONNECTION_SECONDS}`;
    const range = { pk: partition(customerId), from, to: PREFERENCES, limit: MOST_READ, descending: true };
    const ways = (await this.#table.range(Way, range)).map(({ item }) => item);
    const wanted = ways.find(({ sk }) => sk === PREFERENCES);
    const connections = ways
      .filter((way) => way !== wanted)
      .flatMap((way) => {
        const { sk, connectionId, expiresAt } = Line.parse(way);
        if (connectionId === undefined || expiresAt <= seconds(now)) return [];
        return [{ connectionId, openedAt: expiresAt - CONNECTION_SECONDS, key: { pk: partition(customerId), sk } }];
      });
    return {
      connections: connections.slice(0, MOST_CONNECTIONS),
      preferences: wanted ? Preferences.parse(wanted) : defaultPreferences,
    };
  }
}

/** Binds the store to the service table. */
export const connectionStore = () => new Connections(serviceTable());
