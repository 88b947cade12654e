import { createHash } from 'node:crypto';

/** The hash of a ticket is stored instead of the ticket, so that nobody who reads the table can connect with it. */
export function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
