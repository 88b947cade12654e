import type { Notification } from '@claimstream/api-contract/notifications/notification';
import { useRef } from 'react';
import type { Announcement } from '../../layout/announcements.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { sentenceOf, toneOf } from './sentence.ts';
import { notificationWords } from './words/index.ts';

/** Announces a notification in the language chosen at its arrival; a newer one about the same subject replaces it. */
export function useTellNotification() {
  const words = useWords(notificationWords);
  const format = useFormat();
  const tell = (notification: Notification): Announcement => ({
    id: `${notification.subject.kind} ${notification.subject.id}`,
    type: toneOf(notification),
    content: sentenceOf(notification, words, format),
  });
  const latest = useRef(tell);
  latest.current = tell;
  return latest;
}
