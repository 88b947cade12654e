import { ClaimDeadlineBreached } from '@claimstream/events-schema/claims/claim-deadline-breached';
import { environment, eventHandler, on } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { tellStaff } from '../application/tell-staff.ts';
import { deskMailFrom } from '../delivery/desk-mail.ts';

const { SENDER, DESK, PORTAL } = environment(
  z.object({
    SENDER: z.email(),
    DESK: z.email(),
    PORTAL: z.url().transform((origin) => origin.replace(/\/+$/, '')),
  }),
);

export const handler = eventHandler([on(ClaimDeadlineBreached, tellStaff(deskMailFrom(SENDER, DESK, PORTAL)))]);
