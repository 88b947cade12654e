import { AwsError } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';
import { deterministicUuid } from '../identifiers.ts';

/** CloudFront's quota for the value of one header. */
const LONGEST_VALUE = 1783;

/** `AWS::CloudFront::ResponseHeadersPolicy`: an id. No answer carries its headers, but AWS must accept them. */
export const responseHeadersPolicyProvisioner = ({ responseHeadersPolicies }: Definitions): Provisioner => ({
  properties: ['ResponseHeadersPolicyConfig'],
  apply({ stackName, logicalId, physicalId, properties }) {
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = properties.ResponseHeadersPolicyConfig;
    const values = [
      security?.ContentSecurityPolicy?.ContentSecurityPolicy,
      ...(custom?.Items ?? []).map(({ Value }: { Value: string }) => Value),
    ];
    const long = values.find((value) => String(value ?? '').length > LONGEST_VALUE);
    if (long)
      throw new AwsError(
        'TooLongCSPInResponseHeadersPolicy',
        `A header has ${long.length} characters; ${LONGEST_VALUE} are allowed.`,
      );
    const id = physicalId ?? deterministicUuid(stackName, logicalId);
    responseHeadersPolicies.add(id);
    return { physicalId: id, attributes: { Id: id } };
  },
  remove({ physicalId }) {
    responseHeadersPolicies.delete(physicalId);
  },
});
