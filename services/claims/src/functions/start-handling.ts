import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { environment, eventHandler, on, startWorkflowOnce } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { startHandling } from '../application/start-handling.ts';

const { HANDLE_CLAIM } = environment(z.object({ HANDLE_CLAIM: z.string().min(1) }));
const start = startHandling((name, input) => startWorkflowOnce(HANDLE_CLAIM, name, input));

export const handler = eventHandler([on(ClaimAccepted, start)]);
