import { newTicket } from '@claimstream/lambda-kit/ticket';
import type { Connections } from '../store/connections.ts';

/** Issues a single-use ticket to open the WebSocket with: an access token in a URL would land in logs. */
export function issueTicket(store: Pick<Connections, 'issueTicket'>, now: () => Date) {
  return async (customerId: string): Promise<{ ticket: string; expiresAt: string }> => {
    const { ticket, hash, expires } = newTicket(now());
    await store.issueTicket(hash, customerId, expires);
    return { ticket, expiresAt: expires.toISOString() };
  };
}
