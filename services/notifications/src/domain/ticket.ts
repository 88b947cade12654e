import { createHash } from 'node:crypto';

/** What is stored of a ticket: whoever reads the table cannot connect with it. */
export function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
