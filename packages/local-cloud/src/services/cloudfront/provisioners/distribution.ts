import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import { type Definitions, MANAGED_CACHE_POLICIES, mustBeKnown } from '../definitions.ts';
import { deterministicId } from '../identifiers.ts';

/**
 * `AWS::CloudFront::Distribution`: a name for invalidations. Its domain name serves nothing, but its references must
 * exist, as on AWS.
 */
export const distributionProvisioner = (definitions: Definitions): Provisioner => ({
  properties: ['DistributionConfig', 'Tags'],
  apply({ stackName, logicalId, properties, physicalId }) {
    check(definitions, properties.DistributionConfig ?? {});
    const id = physicalId ?? deterministicId(stackName, logicalId);
    definitions.distributions.add(id);
    return { physicalId: id, attributes: { Id: id, DomainName: `${id.toLowerCase()}.cloudfront.net` } };
  },
  remove({ physicalId }) {
    definitions.distributions.delete(physicalId);
  },
});

function check(definitions: Definitions, config: Record<string, any>): void {
  if (config.CustomOrigin ?? config.S3Origin) throw new NotEmulated('a distribution with a legacy origin');
  const origins: Record<string, any>[] = config.Origins ?? [];
  for (const { OriginAccessControlId: id } of origins)
    mustBeKnown(definitions.originAccessControls, id, 'InvalidOriginAccessControl', 'origin access control');
  const behaviours: Record<string, any>[] = [config.DefaultCacheBehavior, ...(config.CacheBehaviors ?? [])];
  for (const behaviour of behaviours) {
    if (!behaviour) throw new AwsError('MalformedInput', 'DefaultCacheBehavior is required');
    const { TargetOriginId, CachePolicyId, ResponseHeadersPolicyId, FunctionAssociations = [] } = behaviour;
    const names = new Set(origins.map(({ Id }) => String(Id)));
    mustBeKnown(names, String(TargetOriginId), 'NoSuchOrigin', 'origin');
    const policies = new Set([...definitions.cachePolicies, ...MANAGED_CACHE_POLICIES]);
    mustBeKnown(policies, CachePolicyId, 'NoSuchCachePolicy', 'cache policy');
    const headers = definitions.responseHeadersPolicies;
    mustBeKnown(headers, ResponseHeadersPolicyId, 'NoSuchResponseHeadersPolicy', 'response headers policy');
    for (const { FunctionARN } of FunctionAssociations)
      mustBeKnown(definitions.functions, FunctionARN, 'InvalidFunctionAssociation', 'function');
  }
}
