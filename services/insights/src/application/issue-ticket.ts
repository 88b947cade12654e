import { randomBytes } from 'node:crypto';
import { hashOf } from '../domain/ticket.ts';
import type { Operators } from '../store/operators.ts';

const TICKET_SECONDS = 60;

/** Issues a single-use ticket to open the WebSocket with: an access token in a URL would land in logs. */
export function issueTicket(operators: Pick<Operators, 'issueTicket'>, now: () => Date) {
  return async (): Promise<{ ticket: string; expiresAt: string }> => {
    const ticket = randomBytes(32).toString('base64url');
    const expires = new Date(now().getTime() + TICKET_SECONDS * 1000);
    await operators.issueTicket(hashOf(ticket), expires);
    return { ticket, expiresAt: expires.toISOString() };
  };
}
