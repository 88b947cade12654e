import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';
import { deterministicId } from '../identifiers.ts';

const IDENTITY_SOURCE = /^\$request\.(header|querystring)\.[\w-]+$/;

export function authorizerProvisioner(definitions: Definitions): Provisioner {
  return {
    properties: ['ApiId', 'Name', 'AuthorizerType', 'IdentitySource', 'JwtConfiguration'],
    apply({ stackName, logicalId, physicalId, properties }) {
      if (properties.AuthorizerType !== 'JWT') {
        throw new NotEmulated(`AWS::ApiGatewayV2::Authorizer of type ${properties.AuthorizerType}`);
      }
      const sources: string[] = properties.IdentitySource ?? ['$request.header.Authorization'];
      const [identitySource] = sources;
      if (sources.length !== 1 || !identitySource || !IDENTITY_SOURCE.test(identitySource)) {
        throw new NotEmulated(`IdentitySource ${JSON.stringify(sources)}`);
      }
      const { Issuer: issuer, Audience: audience } = properties.JwtConfiguration ?? {};
      if (!URL.canParse(issuer) || !Array.isArray(audience) || audience.length === 0) {
        throw new AwsError(
          'BadRequestException',
          `JwtConfiguration of ${logicalId} needs an Issuer URL and an Audience`,
        );
      }
      const id = physicalId ?? deterministicId(stackName, logicalId, 6);
      const { ApiId: apiId, Name: name } = properties;
      definitions.authorizers.set(id, { id, name, apiId, issuer, audience, identitySource });
      return { physicalId: id, attributes: { AuthorizerId: id } };
    },
    remove({ physicalId }) {
      definitions.authorizers.delete(physicalId);
    },
  };
}
