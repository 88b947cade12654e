import { hashOf } from '@claimstream/lambda-kit/ticket';

/** What is stored of a ticket: whose it is, until when it admits (epoch seconds), and its hash, with which nobody can connect. */
export interface KeptTicket {
  customerId: string;
  expiresAt: number;
  hash: string;
}

const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{10})\.[\w-]{43}$/;

/** A ticket says where it is stored, so $connect finds it among its customer's items without another one that leads there. */
export const ticketOf = (customerId: string, expiresAt: number, secret: string): string =>
  `${customerId}.${expiresAt}.${secret}`;

/** Nothing in it is to be believed before the hash is found under what it says. @returns undefined where it is no ticket */
export function readTicket(ticket: string): KeptTicket | undefined {
  const [, customerId, expiresAt] = FORM.exec(ticket) ?? [];
  return customerId === undefined ? undefined : { customerId, expiresAt: Number(expiresAt), hash: hashOf(ticket) };
}
