import { sqsHandler } from '@claimstream/lambda-kit';
import { raiseUnchecked } from '../application/raise-unchecked.ts';
import { Reminder } from '../domain/reminder.ts';
import { checkStore } from '../store/checks.ts';

export const handler = sqsHandler(
  Reminder,
  raiseUnchecked(checkStore(), () => new Date()),
);
