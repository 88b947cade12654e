import { sqsHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { sweepRentals } from '../application/sweep-rentals.ts';
import { rentalStore } from '../store/rentals.ts';

const sweep = sweepRentals(rentalStore());

/** EventBridge Scheduler's input: the scheduled time of the run. */
export const handler = sqsHandler(z.object({ at: z.iso.datetime() }), ({ at }) => sweep(new Date(at)));
