import { erasureStore, sqsHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { sweepFiles } from '../application/sweep-files.ts';
import { claimStore } from '../store/claims.ts';
import { clockFileStore } from '../store/clock-files.ts';
import { erasedFileStore } from '../store/erased-files.ts';

const sweep = sweepFiles({
  erasures: erasureStore(),
  files: erasedFileStore(),
  claims: claimStore(),
  clocks: clockFileStore(),
});

/** EventBridge Scheduler's message: the time that it runs for. */
export const handler = sqsHandler(z.object({ at: z.iso.datetime() }), ({ at }) => sweep(new Date(at)));
