import { serviceTable, type Table, WriteConflict } from '@claimstream/lambda-kit';
import * as z from 'zod';

const Connection = z.object({ connectionId: z.string(), expiresAt: z.int() });
const Ticket = z.object({ expiresAt: z.int(), used: z.boolean() });

/** API Gateway ends every connection after two hours, so its record is kept that long. */
const CONNECTION_SECONDS = 2 * 60 * 60;
/** API Gateway reports a connection as gone until $connect is answered. */
const OPENING_SECONDS = 30;
/** Pushes must not slow down the counting. */
const MOST_CONNECTIONS = 50;
const OPERATORS = 'OPERATORS';
const connectionKey = (connectionId: string) => ({ pk: OPERATORS, sk: `CONNECTION#${connectionId}` });
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** Operators' open connections, and the tickets to connect with. */
export class Operators {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** @param hash of the ticket; the ticket itself is not stored */
  async issueTicket(hash: string, expires: Date): Promise<void> {
    const item = { expiresAt: seconds(expires), used: false };
    await this.#table.write({ key: { pk: `TICKET#${hash}`, sk: 'TICKET' }, item, expect: 'absent' });
  }

  /** Uses up a ticket. @returns whether it was valid and unused */
  async redeemTicket(hash: string, now: Date): Promise<boolean> {
    const key = { pk: `TICKET#${hash}`, sk: 'TICKET' };
    const found = await this.#table.get(Ticket, key);
    if (!found || found.item.used || found.item.expiresAt < seconds(now)) return false;
    try {
      await this.#table.write({ key, item: { ...found.item, used: true }, expect: found.version });
      return true;
    } catch (error) {
      if (error instanceof WriteConflict) return false;
      throw error;
    }
  }

  async connect(connectionId: string, now: Date): Promise<void> {
    const item = { connectionId, expiresAt: seconds(now) + CONNECTION_SECONDS };
    await this.#table.write({ key: connectionKey(connectionId), item, expect: 'anything' });
  }

  async disconnect(connectionId: string): Promise<void> {
    await this.#table.remove(connectionKey(connectionId));
  }

  /** Removes a connection that a push found gone, unless it is still opening. */
  async forgetGone(connectionId: string, now: Date): Promise<void> {
    const found = await this.#table.get(Connection, connectionKey(connectionId));
    if (!found || found.item.expiresAt - CONNECTION_SECONDS + OPENING_SECONDS > seconds(now)) return;
    await this.disconnect(connectionId);
  }

  /** The newest connections. */
  async connections(): Promise<string[]> {
    const all = (await this.#table.list(Connection, OPERATORS, 'CONNECTION#')).map(({ item }) => item);
    const newest = all.sort((a, b) => b.expiresAt - a.expiresAt).slice(0, MOST_CONNECTIONS);
    return newest.map(({ connectionId }) => connectionId);
  }
}

/** Binds the store to the service table. */
export const operatorStore = () => new Operators(serviceTable());
