import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number-of';
import type { Notification } from '@claimstream/api-contract/notifications/notification';
import type { Format } from '../../words/formats.ts';
import { rentalSentence } from './rental-sentences.ts';
import type { NotificationWords } from './words/en.ts';

/** The portal's own sentence for a notification; its English summary where there is none, for that says amounts and days. One about a claim names it. */
export function sentenceOf(
  { kind, status, summary, subject, rental }: Pick<Notification, 'kind' | 'status' | 'summary' | 'subject' | 'rental'>,
  words: NotificationWords,
  format: Format,
): string {
  const own =
    rentalSentence(rental, words.rental, format) ?? words.sentences[`${kind} ${status}`] ?? words.sentences[kind];
  if (!own) return summary;
  return subject.kind === 'claim' ? `${claimNumberOf(subject.id)}: ${own}` : own;
}

const good = new Set(['accepted', 'active', 'cleared', 'paid']);
const bad = new Set(['rejected', 'refused', 'denied', 'payment-returned']);

/** Whether it is good or bad news. */
export const toneOf = ({ status = '' }: Pick<Notification, 'status'>): 'success' | 'warning' | 'info' =>
  good.has(status) ? 'success' : bad.has(status) ? 'warning' : 'info';

/** Steps on the way that the pages show by themselves: announced, they would hide what matters. */
const passing = new Set(['requested', 'processed', 'issued', 'assessed', 'closed']);

/** Whether it is said above whatever page is open; the list of notifications has all. */
export const isAnnounced = ({ status = '' }: Pick<Notification, 'status'>): boolean => !passing.has(status);
