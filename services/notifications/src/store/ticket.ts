import { hashOf } from '@claimstream/lambda-kit/ticket';

/** The stored part of a ticket: its customer, its expiry (epoch seconds), and its hash, which nobody can connect with. */
export interface KeptTicket {
  customerId: string;
  expiresAt: number;
  hash: string;
}

const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{10})\.[\w-]{43}$/;

/** A ticket contains the key of its item, so $connect finds it among its customer's items without an index item. */
export const ticketOf = (customerId: string, expiresAt: number, secret: string): string =>
  `${customerId}.${expiresAt}.${secret}`;

/** Nothing in it can be trusted before the hash is found at that key. @returns undefined if it is not a ticket */
export function readTicket(ticket: string): KeptTicket | undefined {
  const [, customerId, expiresAt] = FORM.exec(ticket) ?? [];
  return customerId === undefined ? undefined : { customerId, expiresAt: Number(expiresAt), hash: hashOf(ticket) };
}
