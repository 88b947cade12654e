import { AwsError } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';
import { deterministicUuid } from '../identifiers.ts';

/** `AWS::CloudFront::CachePolicy`: only an id, since nothing is cached here. */
export const cachePolicyProvisioner = ({ cachePolicies }: Definitions): Provisioner => ({
  properties: ['CachePolicyConfig'],
  apply({ stackName, logicalId, physicalId, properties }) {
    const { MinTTL, DefaultTTL, MaxTTL } = properties.CachePolicyConfig;
    if (Number(MinTTL) > Number(DefaultTTL) || Number(DefaultTTL) > Number(MaxTTL))
      throw new AwsError('InvalidArgument', 'MinTTL must not be above DefaultTTL, nor DefaultTTL above MaxTTL.');
    const id = physicalId ?? deterministicUuid(stackName, logicalId);
    cachePolicies.add(id);
    return { physicalId: id, attributes: { Id: id } };
  },
  remove({ physicalId }) {
    cachePolicies.delete(physicalId);
  },
});
