import { environment, startWorkflowOnce } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { Start } from '../application/start-handling.ts';

const { HANDLE_CLAIM } = environment(z.object({ HANDLE_CLAIM: z.string().min(1) }));

export const startHandleClaim: Start = (name, input) => startWorkflowOnce(HANDLE_CLAIM, name, input);
