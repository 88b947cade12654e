import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { eventHandler, on, timerQueue } from '@claimstream/lambda-kit';
import { validateClaim } from '../application/validate-claim.ts';
import type { Reminder } from '../domain/reminder.ts';
import { claimStore } from '../store/claims.ts';

export const handler = eventHandler([
  on(ClaimRequested, validateClaim(claimStore(), timerQueue<Reminder>('REMINDERS_QUEUE_URL'))),
]);
