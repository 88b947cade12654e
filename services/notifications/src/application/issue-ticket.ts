import type { Erasures } from '@claimstream/lambda-kit';
import { newTicket } from '@claimstream/lambda-kit/ticket';
import type { Connections } from '../store/connections.ts';
import { readTicket, ticketOf } from '../store/ticket.ts';
import { refuseErased } from './refuse-erased.ts';

/**
 * Issues a single-use ticket for opening the WebSocket: an access token in a URL would end up in logs.
 * @throws Problem CUSTOMER_ERASED
 */
export function issueTicket(
  erasures: Pick<Erasures, 'isErased'>,
  store: Pick<Connections, 'issueTicket' | 'dropTicket'>,
  now: () => Date,
) {
  return async (customerId: string): Promise<{ ticket: string; expiresAt: string }> => {
    const { ticket: secret, expires } = newTicket(now());
    const ticket = ticketOf(customerId, Math.floor(expires.getTime() / 1000), secret);
    const kept = readTicket(ticket)!;
    await store.issueTicket(kept);
    try {
      // Checked after the write: an erasure writes its tombstone before it lists the items to remove.
      await refuseErased(erasures, customerId);
    } catch (refusal) {
      await store.dropTicket(kept);
      throw refusal;
    }
    return { ticket, expiresAt: expires.toISOString() };
  };
}
