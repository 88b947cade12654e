import { Calculation } from '@claimstream/api-contract/settlement/calculation';
import * as z from 'zod';

/**
 * Settlements from before 2026-11-30 may have a step for the depreciation that a formula subtracted from the car's value. It is merged into the
 * value, so that their steps look like all others and still sum to the payout.
 */
function withoutDepreciation(calculation: unknown): unknown {
  const { steps } = (calculation ?? {}) as { steps?: { what: string; cents: number }[] };
  const taken = steps?.find(({ what }) => what === 'depreciation')?.cents;
  if (!steps || taken === undefined) return calculation;
  const kept = steps
    .filter(({ what }) => what !== 'depreciation')
    .map((step) => (step.what === 'vehicle-value' ? { ...step, cents: step.cents + taken } : step));
  return { ...(calculation as object), steps: kept };
}

/** The calculation of a settlement from any time. */
export const KeptCalculation = z.preprocess(withoutDepreciation, Calculation);
