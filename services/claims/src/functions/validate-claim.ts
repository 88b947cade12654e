import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { environment, eventHandler, everyDelivery, fingerprints, on, timerQueue } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { validateClaim } from '../application/validate-claim.ts';
import type { Reminder } from '../domain/reminder.ts';
import { claimStore } from '../store/claims.ts';

const { FINGERPRINT_KEY } = environment(z.object({ FINGERPRINT_KEY: z.string().min(1) }));
const remindLater = timerQueue<Reminder>('REMINDERS_QUEUE_URL');
const validate = validateClaim(claimStore(), fingerprints(FINGERPRINT_KEY), remindLater);

export const handler = eventHandler([on(ClaimRequested, validate)], everyDelivery);
