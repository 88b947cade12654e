import counts from '../../../../packages/runner/cost-baseline.json' with { type: 'json' };
import prices from '../../../../packages/runner/src/cost/prices.json' with { type: 'json' };
import { journeyOf } from './cost-of-a-claim.ts';

/** One claim as `npm run cost` metered it, at the prices that this service was packaged with. */
export const meteredJourney = journeyOf(counts, prices);
