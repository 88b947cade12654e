import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number-of';
import type { Notification } from '@claimstream/api-contract/notifications/notification';
import type { Format } from '../../words/formats.ts';
import { rentalSentence } from './rental-sentences.ts';
import type { NotificationWords } from './words/en.ts';

/** The portal's own sentence for a notification, with its claim's number; without one the English summary, which states amounts and
 * days. */
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

/** Good news, bad news or neither. */
export const toneOf = ({ status = '' }: Pick<Notification, 'status'>): 'success' | 'warning' | 'info' =>
  good.has(status) ? 'success' : bad.has(status) ? 'warning' : 'info';

/** Intermediate steps that the pages show by themselves: announcements of them would hide important ones. */
const passing = new Set(['requested', 'processed', 'issued', 'assessed', 'closed']);

/** Whether a notification is announced above the open page; the list of notifications has all. */
export const isAnnounced = ({ status = '' }: Pick<Notification, 'status'>): boolean => !passing.has(status);
