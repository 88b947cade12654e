import type { Connections } from '../store/connections.ts';
import { readTicket } from '../store/ticket.ts';

/**
 * Connects a browser that holds a fresh ticket, as the customer whom the ticket was issued to.
 * @returns false where the ticket does not admit anybody
 */
export function connect(store: Pick<Connections, 'connect'>, now: () => Date) {
  return async (connectionId: string, text: string | undefined): Promise<boolean> => {
    const ticket = readTicket(text ?? '');
    return ticket !== undefined && store.connect(ticket, connectionId, now());
  };
}
