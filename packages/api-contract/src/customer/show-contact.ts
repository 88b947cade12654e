import type * as z from 'zod';
import { route } from '../route.ts';
import { KeptApplication } from './application.ts';

/** The contact data of a customer. */
export const OwnContact = KeptApplication.pick({ phone: true, address: true });
export type OwnContact = z.infer<typeof OwnContact>;

export const contactExample = {
  phone: '+16025550123',
  address: { street: '123 Main St', city: 'Phoenix', state: 'AZ', zip: '85007' },
} as const;

export const showContact = route('GET /customers/me/contact', {
  summary: 'Shows the caller the address and phone of their accepted application.',
  answer: OwnContact,
  examples: { answer: contactExample },
});
