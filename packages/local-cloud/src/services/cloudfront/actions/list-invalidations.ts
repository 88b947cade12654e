import type { Kernel, Verb } from '../../../kernel.ts';
import { type Definitions, mustBeKnown } from '../definitions.ts';
import type { Invalidation, Invalidations } from '../invalidations.ts';
import { distributionArn } from './distribution-arn.ts';

/** All in one page. */
export const listInvalidations = (
  kernel: Kernel,
  { distributions }: Definitions,
  invalidations: Invalidations,
): Verb<{ DistributionId: string }, Invalidation[]> => ({
  permissions: ({ DistributionId }) => [
    { action: 'cloudfront:ListInvalidations', resource: distributionArn(kernel, DistributionId) },
  ],
  run({ DistributionId }) {
    mustBeKnown(distributions, DistributionId, 'NoSuchDistribution', 'distribution');
    return invalidations.of(DistributionId);
  },
});
