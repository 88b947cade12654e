import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { erasureStore, eventHandler, everyDelivery, on, timerQueue, unlessErased } from '@claimstream/lambda-kit';
import { checkEvidence } from '../application/check-evidence.ts';
import type { Reminder } from '../domain/reminder.ts';
import { checkStore } from '../store/checks.ts';

const check = checkEvidence(checkStore(), timerQueue<Reminder>('REMINDERS_QUEUE_URL'));

// A second reminder finds its subject judged or already raised.
export const handler = eventHandler([on(DocumentProcessed, unlessErased(erasureStore(), check))], everyDelivery);
