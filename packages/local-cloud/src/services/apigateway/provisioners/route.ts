import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';
import { deterministicId } from '../identifiers.ts';

const HTTP_ROUTE_KEY = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) (\/\S*)$/;

export function routeProvisioner(definitions: Definitions): Provisioner {
  return {
    properties: [
      'ApiId',
      'RouteKey',
      'Target',
      'AuthorizationType',
      'AuthorizerId',
      'AuthorizationScopes',
      'RouteResponseSelectionExpression',
      'OperationName',
    ],
    apply({ stackName, logicalId, physicalId, properties }) {
      const api = definitions.apis.get(properties.ApiId);
      if (!api) throw new AwsError('NotFoundException', `Invalid API identifier specified ${properties.ApiId}`, 404);
      const { RouteKey: routeKey, AuthorizationType: authorization = 'NONE', AuthorizerId: authorizerId } = properties;
      if (api.protocol === 'HTTP' && routeKey !== '$default' && !HTTP_ROUTE_KEY.test(routeKey)) {
        throw new AwsError('BadRequestException', `The provided route key is not formatted properly: ${routeKey}`);
      }
      if (!['NONE', 'JWT'].includes(authorization)) {
        throw new NotEmulated(`AWS::ApiGatewayV2::Route with AuthorizationType ${authorization}`);
      }
      if (authorization === 'JWT' && !definitions.authorizers.has(authorizerId)) {
        throw new AwsError('BadRequestException', `Invalid authorizer ${authorizerId} on route ${routeKey}`);
      }
      const integrationId = String(properties.Target ?? '').replace(/^integrations\//, '');
      if (!definitions.integrations.has(integrationId)) {
        throw new AwsError('BadRequestException', `Route ${routeKey} has no valid Target: ${properties.Target}`);
      }
      const answers = properties.RouteResponseSelectionExpression;
      if (answers !== undefined && answers !== '$default') {
        throw new NotEmulated(`RouteResponseSelectionExpression ${answers}`);
      }
      const id = physicalId ?? deterministicId(stackName, logicalId, 7);
      definitions.routes.set(id, {
        id,
        apiId: api.id,
        routeKey,
        integrationId,
        answers: answers === '$default',
        ...(authorization === 'JWT' && { authorizerId, scopes: properties.AuthorizationScopes }),
      });
      return { physicalId: id, attributes: { RouteId: id } };
    },
    remove({ physicalId }) {
      definitions.routes.delete(physicalId);
    },
  };
}

export function routeResponseProvisioner(definitions: Definitions): Provisioner {
  return {
    properties: ['ApiId', 'RouteId', 'RouteResponseKey'],
    apply({ stackName, logicalId, physicalId, properties }) {
      if (properties.RouteResponseKey !== '$default') {
        throw new NotEmulated(`RouteResponseKey ${properties.RouteResponseKey}`);
      }
      const id = physicalId ?? deterministicId(stackName, logicalId, 7);
      definitions.routeResponses.set(id, properties.RouteId);
      return { physicalId: id, attributes: { RouteResponseId: id } };
    },
    remove({ physicalId }) {
      definitions.routeResponses.delete(physicalId);
    },
  };
}
