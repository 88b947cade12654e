import { attemptEach, businessMetrics, environment, sqsHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { sweepDeadlines } from '../application/sweep-deadlines.ts';
import { sweepSettlements } from '../application/sweep-settlements.ts';
import { claimStore } from '../store/claims.ts';
import { clockFileStore } from '../store/clock-files.ts';
import { startHandleClaim } from '../workflows/start-handle-claim.ts';

const { STAGE } = environment(z.object({ STAGE: z.string().min(1) }));
/** The time that EventBridge Scheduler names decides what is due, so the metrics carry it too. */
let sweptAt = new Date();
const emit = businessMetrics('Claimstream/Deadlines', { stage: STAGE }, () => sweptAt);
const names = { reminded: 'ClaimDeadlineNear', breached: 'ClaimDeadlineBreached' } as const;

const claims = claimStore();
const sweeps = [
  sweepDeadlines(
    clockFileStore(),
    claims,
    (what, count) => emit({ name: names[what], unit: 'Count', value: count, at: sweptAt }),
    startHandleClaim,
  ),
  sweepSettlements(claims),
];

/** EventBridge Scheduler's message: the time that it runs for. */
export const handler = sqsHandler(z.object({ at: z.iso.datetime() }), ({ at }) => {
  sweptAt = new Date(at);
  return attemptEach(sweeps, 'sweeps', (sweep) => sweep(sweptAt));
});
