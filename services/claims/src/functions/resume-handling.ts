import { environment, sqsHandler, startWorkflowOnce } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { resumeHandling, StoppedExecution } from '../application/resume-handling.ts';

const { HANDLE_CLAIM } = environment(z.object({ HANDLE_CLAIM: z.string().min(1) }));

export const handler = sqsHandler(
  StoppedExecution,
  resumeHandling((name, input) => startWorkflowOnce(HANDLE_CLAIM, name, input)),
);
