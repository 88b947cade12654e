import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { erasureStore, eventHandler, on, timerQueue, unlessErased } from '@claimstream/lambda-kit';
import { checkEvidence } from '../application/check-evidence.ts';
import type { Reminder } from '../domain/reminder.ts';
import { checkStore } from '../store/checks.ts';

export const handler = eventHandler([
  on(
    DocumentProcessed,
    unlessErased(erasureStore(), checkEvidence(checkStore(), timerQueue<Reminder>('REMINDERS_QUEUE_URL'))),
  ),
]);
