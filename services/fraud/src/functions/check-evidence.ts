import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { eventHandler, on, timerQueue } from '@claimstream/lambda-kit';
import { checkEvidence } from '../application/check-evidence.ts';
import type { Reminder } from '../domain/reminder.ts';
import { checkStore } from '../store/checks.ts';

export const handler = eventHandler([
  on(DocumentProcessed, checkEvidence(checkStore(), timerQueue<Reminder>('REMINDERS_QUEUE_URL'))),
]);
