import { randomBytes } from 'node:crypto';
import { hashOf } from '../domain/ticket.ts';
import type { Notifications } from '../store/notifications.ts';

const TICKET_SECONDS = 60;

/** Issues a single-use ticket to open the WebSocket with: an access token in a URL would land in logs. */
export function issueTicket(store: Pick<Notifications, 'issueTicket'>, now: () => Date) {
  return async (customerId: string): Promise<{ ticket: string; expiresAt: string }> => {
    const ticket = randomBytes(32).toString('base64url');
    const expires = new Date(now().getTime() + TICKET_SECONDS * 1000);
    await store.issueTicket(hashOf(ticket), customerId, expires);
    return { ticket, expiresAt: expires.toISOString() };
  };
}
