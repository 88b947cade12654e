import { notificationId } from '@claimstream/api-contract/notifications/notification';
import type { TextSubject } from '@claimstream/api-contract/notifications/preferences';
import * as z from 'zod';

/** A text to be sent, as the service tells itself: no phone number and no name, only what the customer is told. */
export const TextRequest = z.object({
  customerId: z.uuid(),
  notificationId,
  about: z.enum(['decisions', 'payments', 'crashes'] satisfies TextSubject[]),
  /** The sentence that is also the title of the mail. */
  title: z.string().min(1),
  /** Path of the portal's page about it. */
  page: z.templateLiteral(['/', z.string()]),
  /** Where it waited for the end of quiet hours: that end, by the clock of the cloud. */
  at: z.iso.datetime().optional(),
});
export type TextRequest = z.infer<typeof TextRequest>;

/** What each text is about, by the event; every other event is told by other channels alone. */
export const textedAbout: Readonly<Partial<Record<string, TextSubject>>> = {
  'Customer.Accepted': 'decisions',
  'Customer.Rejected': 'decisions',
  'Claim.Rejected': 'decisions',
  'Claim.Denied': 'decisions',
  'Settlement.Finalized': 'decisions',
  'Settlement.Paid': 'payments',
  'Settlement.Payment.Returned': 'payments',
  'Claim.Draft.Prepared': 'crashes',
};

/** @param portal origin of the portal */
export const wordsOf = ({ title, page }: Pick<TextRequest, 'title' | 'page'>, portal: string): string =>
  `Claimstream: ${sentence(title)} ${portal}${page} Reply STOP to get no more texts.`;

/** Ended, where it is not yet. */
export const sentence = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`);

/** Characters of one part of a text that has several. */
const PART = 153;
const SINGLE = 160;

/** What a text costs in millionths of a US dollar, by our estimate: AWS publishes prices by country, and we count two. */
export function priceOf(phone: string, words: string): number {
  const parts = words.length <= SINGLE ? 1 : Math.ceil(words.length / PART);
  return parts * (phone.startsWith('+1') ? 6_450 : 50_000);
}

/** `2026-03`: AWS counts what texts cost by months of UTC. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
