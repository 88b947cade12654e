import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { environment, eventHandler, everyDelivery, on, startWorkflowOnce } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { startAgain, startHandling } from '../application/start-handling.ts';

const { HANDLE_CLAIM } = environment(z.object({ HANDLE_CLAIM: z.string().min(1) }));
const start = (name: string, input: Record<string, unknown>) => startWorkflowOnce(HANDLE_CLAIM, name, input);

export const handler = eventHandler(
  [on(ClaimAccepted, startHandling(start)), on(ClaimReopened, startAgain(start)), on(ClaimAssessed, startAgain(start))],
  everyDelivery,
);
