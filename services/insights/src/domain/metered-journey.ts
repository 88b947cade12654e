import counts from '../../../../packages/runner/cost-baseline.json' with { type: 'json' };
import prices from '../../../../packages/runner/src/cost/prices.json' with { type: 'json' };
import { journeyOf } from './cost-of-a-claim.ts';

/** One claim as metered by `npm run cost`, at the prices packaged with this service. */
export const meteredJourney = journeyOf(counts, prices);
