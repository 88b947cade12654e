import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Kernel, Provisioner } from '../../../kernel.ts';
import type { CorsConfiguration, Definitions } from '../definitions.ts';
import { deterministicId } from '../identifiers.ts';

export function apiProvisioner(
  kernel: Kernel,
  definitions: Definitions,
  closeAll: (apiId: string) => void,
): Provisioner {
  return {
    properties: [
      'Name',
      'ProtocolType',
      'Description',
      'CorsConfiguration',
      'RouteSelectionExpression',
      'ApiKeySelectionExpression',
      'DisableExecuteApiEndpoint',
      'IpAddressType',
      'Version',
      'Tags',
    ],
    apply({ stackName, logicalId, physicalId, properties }) {
      const protocol = properties.ProtocolType;
      if (protocol !== 'HTTP' && protocol !== 'WEBSOCKET') {
        throw new NotEmulated(`AWS::ApiGatewayV2::Api with ProtocolType ${protocol}`);
      }
      if (protocol === 'WEBSOCKET' && !properties.RouteSelectionExpression) {
        throw new AwsError('BadRequestException', 'RouteSelectionExpression is required for WEBSOCKET protocol');
      }
      const id = physicalId ?? deterministicId(stackName, logicalId, 10);
      definitions.apis.set(id, {
        id,
        name: properties.Name,
        protocol,
        disabled: String(properties.DisableExecuteApiEndpoint ?? false) === 'true',
        ...(properties.CorsConfiguration && { cors: corsOf(properties.CorsConfiguration) }),
        ...(properties.RouteSelectionExpression && { routeSelectionExpression: properties.RouteSelectionExpression }),
      });
      const base = protocol === 'HTTP' ? kernel.endpoint : kernel.endpoint.replace(/^http/, 'ws');
      return { physicalId: id, attributes: { ApiId: id, ApiEndpoint: `${base}/apis/${id}` } };
    },
    remove({ physicalId }) {
      definitions.apis.delete(physicalId);
      closeAll(physicalId);
    },
  };
}

const CORS_MEMBERS = ['AllowOrigins', 'AllowMethods', 'AllowHeaders', 'ExposeHeaders', 'AllowCredentials', 'MaxAge'];

function corsOf(declared: Record<string, any>): CorsConfiguration {
  for (const member of Object.keys(declared)) {
    if (!CORS_MEMBERS.includes(member)) throw new NotEmulated(`CorsConfiguration.${member}`);
  }
  const allowOrigins = ((declared.AllowOrigins ?? []) as string[]).map((origin) => origin.toLowerCase());
  const allowCredentials = String(declared.AllowCredentials ?? false) === 'true';
  if (allowCredentials && allowOrigins.includes('*')) {
    throw new AwsError('BadRequestException', 'allowCredentials is not supported when allowOrigins is "*"');
  }
  return {
    allowOrigins,
    allowCredentials,
    allowMethods: ((declared.AllowMethods ?? []) as string[]).map((method) => method.toUpperCase()),
    allowHeaders: ((declared.AllowHeaders ?? []) as string[]).map((header) => header.toLowerCase()),
    exposeHeaders: ((declared.ExposeHeaders ?? []) as string[]).map((header) => header.toLowerCase()),
    ...(declared.MaxAge !== undefined && { maxAge: Number(declared.MaxAge) }),
  };
}
