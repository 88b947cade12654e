import { hashOf } from '@claimstream/lambda-kit/ticket';
import type { Connections } from '../store/connections.ts';

/**
 * Connects a browser that holds a fresh ticket, as the customer whom the ticket was issued to.
 * @returns false where the ticket does not admit anybody
 */
export function connect(store: Pick<Connections, 'redeemTicket' | 'connect'>, now: () => Date) {
  return async (connectionId: string, ticket: string | undefined): Promise<boolean> => {
    const customerId = ticket && (await store.redeemTicket(hashOf(ticket), now()));
    if (!customerId) return false;
    await store.connect(customerId, connectionId, now());
    return true;
  };
}
