import { hashOf, newTicket } from '../src/ticket.ts';

it('a ticket is valid for a minute, is unique, and is stored as its hash only', () => {
  const { ticket, hash, expires } = newTicket(new Date('2026-03-01T12:00:00Z'));
  expect(expires).toEqual(new Date('2026-03-01T12:01:00Z'));
  expect(hash).toBe(hashOf(ticket));
  expect(hash).not.toContain(ticket);
  expect(newTicket(new Date()).ticket).not.toBe(ticket);
});
