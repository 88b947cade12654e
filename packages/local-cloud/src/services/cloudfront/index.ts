import { NotEmulated } from '../../errors.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { createInvalidation } from './actions/create-invalidation.ts';
import { getInvalidation } from './actions/get-invalidation.ts';
import { listInvalidations } from './actions/list-invalidations.ts';
import type { Definitions } from './definitions.ts';
import { Invalidations } from './invalidations.ts';
import { cachePolicyProvisioner } from './provisioners/cache-policy.ts';
import { distributionProvisioner } from './provisioners/distribution.ts';
import { functionProvisioner } from './provisioners/function.ts';
import { originAccessControlProvisioner } from './provisioners/origin-access-control.ts';
import { responseHeadersPolicyProvisioner } from './provisioners/response-headers-policy.ts';
import { serveRest } from './rest.ts';

/** CloudFront for stacks: distributions and their parts as resources, and invalidations. It serves no content. */
export function createCloudfront(kernel: Kernel): CloudService {
  const definitions: Definitions = {
    distributions: new Set(),
    originAccessControls: new Set(),
    responseHeadersPolicies: new Set(),
    cachePolicies: new Set(),
    functions: new Set(),
  };
  const invalidations = new Invalidations(kernel);
  return {
    name: 'cloudfront',
    verbs: {
      CreateInvalidation: createInvalidation(kernel, definitions, invalidations),
      GetInvalidation: getInvalidation(kernel, definitions, invalidations),
      ListInvalidations: listInvalidations(kernel, definitions, invalidations),
    },
    provisioners: {
      'AWS::CloudFront::CachePolicy': cachePolicyProvisioner(definitions),
      'AWS::CloudFront::Distribution': distributionProvisioner(definitions),
      'AWS::CloudFront::Function': functionProvisioner(kernel, definitions),
      'AWS::CloudFront::OriginAccessControl': originAccessControlProvisioner(definitions),
      'AWS::CloudFront::ResponseHeadersPolicy': responseHeadersPolicyProvisioner(definitions),
    },
    async handleHttp(request) {
      if (request.signedFor !== 'cloudfront') return undefined;
      const answer = await serveRest(kernel, request);
      if (!answer) throw new NotEmulated(`CloudFront ${request.method} ${request.path}`);
      return answer;
    },
  };
}
