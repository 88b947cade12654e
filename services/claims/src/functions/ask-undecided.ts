import { sqsHandler } from '@claimstream/lambda-kit';
import { askUndecided } from '../application/decide-cover.ts';
import { Reminder } from '../domain/reminder.ts';
import { claimStore } from '../store/claims.ts';

const claims = claimStore();

export const handler = sqsHandler(Reminder, ({ claimId, context }) =>
  askUndecided(claims, claimId, { ...context, occurredAt: new Date().toISOString() }),
);
