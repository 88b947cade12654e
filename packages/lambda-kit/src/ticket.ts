import { createHash, randomBytes } from 'node:crypto';

const TICKET_SECONDS = 60;

export interface NewTicket {
  ticket: string;
  /** Stored instead of the ticket, so that a reader of the table cannot connect with it. */
  hash: string;
  expires: Date;
}

/** A ticket to open a WebSocket with once, within a minute: an access token in a URL would land in logs. */
export function newTicket(now: Date): NewTicket {
  const ticket = randomBytes(32).toString('base64url');
  return { ticket, hash: hashOf(ticket), expires: new Date(now.getTime() + TICKET_SECONDS * 1000) };
}

/** The stored form of a ticket. */
export function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
