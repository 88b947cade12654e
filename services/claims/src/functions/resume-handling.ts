import { sqsHandler } from '@claimstream/lambda-kit';
import { resumeHandling, StoppedExecution } from '../application/resume-handling.ts';
import { startHandleClaim } from '../workflows/start-handle-claim.ts';

export const handler = sqsHandler(StoppedExecution, resumeHandling(startHandleClaim));
