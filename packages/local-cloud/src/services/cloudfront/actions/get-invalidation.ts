import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { type Definitions, mustBeKnown } from '../definitions.ts';
import type { Invalidation, Invalidations } from '../invalidations.ts';
import { distributionArn } from './distribution-arn.ts';

export const getInvalidation = (
  kernel: Kernel,
  { distributions }: Definitions,
  invalidations: Invalidations,
): Verb<{ DistributionId: string; Id: string }, Invalidation> => ({
  permissions: ({ DistributionId }) => [
    { action: 'cloudfront:GetInvalidation', resource: distributionArn(kernel, DistributionId) },
  ],
  run({ DistributionId, Id }) {
    mustBeKnown(distributions, DistributionId, 'NoSuchDistribution', 'distribution');
    const found = invalidations.of(DistributionId).find((one) => one.Id === Id);
    if (!found) throw new AwsError('NoSuchInvalidation', 'The specified invalidation does not exist.', 404);
    return found;
  },
});
