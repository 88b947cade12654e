import { hire } from '../staff.ts';
import { waitForPaid } from '../steps/follow-claim.ts';
import { paid } from './paid.ts';
import type { Scenario } from './scenario.ts';

/** The shop finds more damage than the assessed 4,320.00. */
const WHOLE_REPAIR_CENTS = 612_000;

/** More is paid on a paid claim, and the deductible counts once. */
export const supplement: Scenario = {
  end: 'paid',
  async play(trip) {
    const before = await paid.play(trip);
    const { platform, ids, options, done } = trip;
    const adjuster = await hire(platform, 'adjusters');
    await platform.call(adjuster, 'claims', 'POST', `/claims/${ids.claimId}/supplement`, {
      decision: 'approve',
      severity: options.severity,
      estimateCents: WHOLE_REPAIR_CENTS,
      reason: 'The shop found a bent frame.',
    });
    done('adjuster: supplement');
    return waitForPaid(trip, (cents) => cents > before);
  },
};
