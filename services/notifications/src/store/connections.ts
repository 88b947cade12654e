import { defaultPreferences, Preferences } from '@claimstream/api-contract/notifications/preferences';
import { serviceTable, type Table, WriteConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';

const Connection = z.object({ customerId: z.uuid(), connectionId: z.string(), expiresAt: z.int() });
const Ticket = z.object({ customerId: z.uuid(), expiresAt: z.int(), used: z.boolean() });
/** An item under which a customer is told: a connection, or what they want by other channels. */
const Way = z.looseObject({ sk: z.string() });

/** API Gateway ends every connection after two hours, so a record of one is kept that long. */
const CONNECTION_SECONDS = 2 * 60 * 60;
/** API Gateway takes a connection for gone until $connect is answered. */
const OPENING_SECONDS = 30;
/** A customer who opens more connections must not delay the notifications of others. */
const MOST_CONNECTIONS = 20;
const WAYS = 'WAY#';
export const PREFERENCES = `${WAYS}PREFERENCES`;
const partition = (customerId: string) => `CUSTOMER#${customerId}`;
const connectionKey = (connectionId: string) => ({ pk: `CONNECTION#${connectionId}`, sk: 'CONNECTION' });
const wayKey = (customerId: string, connectionId: string) => ({
  pk: partition(customerId),
  sk: `${WAYS}CONNECTION#${connectionId}`,
});
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** Where a customer is reached at this moment. */
export interface Ways {
  /** The newest first, 20 at most. */
  connections: string[];
  preferences: Preferences;
}

/** Open connections, and the tickets to connect with. */
export class Connections {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
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

  /** In two writes: by the first alone nobody is pushed to, and it goes by itself. */
  async connect(customerId: string, connectionId: string, now: Date): Promise<void> {
    const item = { customerId, connectionId, expiresAt: seconds(now) + CONNECTION_SECONDS };
    await this.#table.write({ key: connectionKey(connectionId), item, expect: 'anything' });
    await this.#table.write({ key: wayKey(customerId, connectionId), item, expect: 'anything' });
  }

  async disconnect(connectionId: string): Promise<void> {
    const key = connectionKey(connectionId);
    const found = await this.#table.get(Connection, key);
    if (!found) return;
    await this.#table.remove(wayKey(found.item.customerId, connectionId));
    await this.#table.remove(key);
  }

  /** Forgets a connection that a push found gone, unless it is only opening. */
  async forgetGone(connectionId: string, now: Date): Promise<void> {
    const found = await this.#table.get(Connection, connectionKey(connectionId));
    if (!found || found.item.expiresAt - CONNECTION_SECONDS + OPENING_SECONDS > seconds(now)) return;
    await this.disconnect(connectionId);
  }

  /** In one query, however many ways there are. */
  async waysTo(customerId: string): Promise<Ways> {
    const ways = (await this.#table.list(Way, partition(customerId), WAYS)).map(({ item }) => item);
    const wanted = ways.find(({ sk }) => sk === PREFERENCES);
    const connections = ways.filter((way) => way !== wanted).map((way) => Connection.parse(way));
    const newest = connections.sort((a, b) => b.expiresAt - a.expiresAt).slice(0, MOST_CONNECTIONS);
    return {
      connections: newest.map(({ connectionId }) => connectionId),
      preferences: wanted ? Preferences.parse(wanted) : defaultPreferences,
    };
  }

  /** Forgets what a customer's connections are found by when they close; the rest lies among the customer's own items. */
  async forgetAll(customerId: string): Promise<void> {
    const ways = await this.#table.list(Way, partition(customerId), WAYS);
    for (const { item } of ways) {
      if (item.sk !== PREFERENCES) await this.#table.remove(connectionKey(Connection.parse(item).connectionId));
    }
  }
}

/** Over the service table. */
export const connectionStore = () => new Connections(serviceTable());
