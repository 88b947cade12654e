import { attemptEach, businessMetrics, environment, sqsHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { sweepDeadlines } from '../application/sweep-deadlines.ts';
import { sweepSettlements } from '../application/sweep-settlements.ts';
import { claimStore } from '../store/claims.ts';
import { clockFileStore } from '../store/clock-files.ts';
import { startHandleClaim } from '../workflows/start-handle-claim.ts';

const { STAGE } = environment(z.object({ STAGE: z.string().min(1) }));
/** The cloud's clock says what is due, and so when it was found. */
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

/** What EventBridge Scheduler says: for which time it runs. */
export const handler = sqsHandler(z.object({ at: z.iso.datetime() }), ({ at }) => {
  sweptAt = new Date(at);
  return attemptEach(sweeps, 'sweeps', (sweep) => sweep(sweptAt));
});
