import type { Connections } from '../store/connections.ts';
import { readTicket } from '../store/ticket.ts';

/**
 * Connects a browser that holds a fresh ticket, as the customer to whom the ticket was issued.
 * @returns false if the ticket is not valid
 */
export function connect(store: Pick<Connections, 'connect'>, now: () => Date) {
  return async (connectionId: string, text: string | undefined): Promise<boolean> => {
    const ticket = readTicket(text ?? '');
    return ticket !== undefined && store.connect(ticket, connectionId, now());
  };
}
