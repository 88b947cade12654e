import { defaultPreferences, Preferences } from '@claimstream/api-contract/notifications/preferences';
import { type Key, serviceTable, type Table, WriteConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { KeptTicket } from './ticket.ts';

/** A ticket until somebody connects with it, and then their connection. */
const Line = z.object({ sk: z.string(), expiresAt: z.int(), connectionId: z.string().optional() });
/** An item under which a customer is told: a connection, or what they want by other channels. */
const Way = z.looseObject({ sk: z.string() });

/** API Gateway ends every connection after two hours, so a record of one is kept that long. */
const CONNECTION_SECONDS = 2 * 60 * 60;
/** API Gateway takes a connection for gone until $connect is answered. */
const OPENING_SECONDS = 30;
/** A customer who opens more connections must not delay the notifications of others. */
const MOST_CONNECTIONS = 20;
/** Nor one who asks for many tickets: two hours of a browser that tries to connect all the time are fewer. */
const MOST_READ = 300;
const WAYS = 'WAY#';
/** The last of all ways, so that it is read with the newest connections. */
export const PREFERENCES = `${WAYS}PREFERENCES`;
const partition = (customerId: string) => `CUSTOMER#${customerId}`;
const keyOf = ({ customerId, expiresAt, hash }: KeptTicket): Key => ({
  pk: partition(customerId),
  sk: `${WAYS}${expiresAt}#${hash}`,
});
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** An open connection, as far as anybody knows. */
export interface Connection {
  connectionId: string;
  openedAt: number;
  key: Key;
}

/** Where a customer is reached at this moment. */
export interface Ways {
  /** The newest first, 20 at most. */
  connections: Connection[];
  preferences: Preferences;
}

/**
 * Open connections, and the tickets to connect with. A connection is its ticket's item, used: one write each, among its customer's own items.
 * Nothing is written when it closes, for only a connection's id is told then: a push finds out, or its time is over.
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

  /** Uses a ticket up. @returns false where it is over, was used before, or was never issued */
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

  /** Forgets a connection that a push found gone, unless it is only opening. */
  async forgetGone({ key, openedAt }: Connection, now: Date): Promise<void> {
    if (openedAt + OPENING_SECONDS <= seconds(now)) await this.#table.remove(key);
  }

  /** In one query, which reads no more than it must, however many tickets were issued. */
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

/** Over the service table. */
export const connectionStore = () => new Connections(serviceTable());
