import { notificationId } from '@claimstream/api-contract/notifications/notification';
import type { TextSubject } from '@claimstream/api-contract/notifications/preferences';
import * as z from 'zod';

/** A request to send a text, as a message to the service itself: no phone number and no name, only the text's content. */
export const TextRequest = z.object({
  customerId: z.uuid(),
  notificationId,
  about: z.enum(['decisions', 'payments', 'crashes'] satisfies TextSubject[]),
  /** The sentence that is also the mail's title. */
  title: z.string().min(1),
  /** Path of the portal's page for the link. */
  page: z.templateLiteral(['/', z.string()]),
  /** After a wait in quiet hours: their end, by the cloud's clock. */
  at: z.iso.datetime().optional(),
});
export type TextRequest = z.infer<typeof TextRequest>;

/** The subject of each event's text; other events are never texted. */
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

/** Adds a period if the title has no final punctuation. */
export const sentence = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`);

/** Characters of one part of a multipart text. */
const PART = 153;
const SINGLE = 160;

/** Our estimate of a text's price, in millionths of a US dollar: AWS publishes prices by country, and we distinguish two. */
export function priceOf(phone: string, words: string): number {
  const parts = words.length <= SINGLE ? 1 : Math.ceil(words.length / PART);
  return parts * (phone.startsWith('+1') ? 6_450 : 50_000);
}

/** `2026-03`: AWS counts the cost of texts by UTC months. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
