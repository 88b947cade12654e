import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { type Definitions, mustBeKnown } from '../definitions.ts';
import { deterministicId } from '../identifiers.ts';
import type { Invalidation, Invalidations } from '../invalidations.ts';
import { distributionArn } from './distribution-arn.ts';

interface Input {
  DistributionId: string;
  CallerReference: string;
  Paths: string[];
}

/** A repeated call with the same CallerReference gets the first answer. */
export const createInvalidation = (
  kernel: Kernel,
  { distributions }: Definitions,
  invalidations: Invalidations,
): Verb<Input, Invalidation> => ({
  permissions: ({ DistributionId }) => [
    { action: 'cloudfront:CreateInvalidation', resource: distributionArn(kernel, DistributionId) },
  ],
  run({ DistributionId, CallerReference, Paths }) {
    mustBeKnown(distributions, DistributionId, 'NoSuchDistribution', 'distribution');
    if (!CallerReference) throw new AwsError('MissingBody', 'CallerReference is required');
    if (Paths.length === 0 || !Paths.every((path) => path.startsWith('/')))
      throw new AwsError('InvalidArgument', 'Your request contains one or more invalid invalidation paths.');
    const again = invalidations.of(DistributionId).find((one) => one.CallerReference === CallerReference);
    if (again && again.Paths.join() !== Paths.join())
      throw new AwsError('InvalidationBatchAlreadyExists', 'This CallerReference belongs to other paths.', 409);
    if (again) return again;
    const Id = `I${deterministicId(DistributionId, CallerReference).slice(1)}`;
    const made = { Id, CreateTime: new Date(kernel.clock.now()).toISOString(), CallerReference, Paths };
    invalidations.add(DistributionId, made);
    return made;
  },
});
