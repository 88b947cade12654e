import { followsLink } from '../../front-door/page.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { deleteConnection } from './actions/delete-connection.ts';
import { getConnection } from './actions/get-connection.ts';
import { postToConnection } from './actions/post-to-connection.ts';
import { emptyDefinitions } from './definitions.ts';
import { JwtVerifier } from './http-api/jwt-authorizer.ts';
import { serveHttp } from './http-api/serve-http.ts';
import { Throttles } from './http-api/throttles.ts';
import { managementVerbs, serveManagementApi } from './management-api.ts';
import { apiProvisioner } from './provisioners/api.ts';
import { authorizerProvisioner } from './provisioners/authorizer.ts';
import { integrationProvisioner } from './provisioners/integration.ts';
import { routeProvisioner, routeResponseProvisioner } from './provisioners/route.ts';
import { deploymentProvisioner, stageProvisioner } from './provisioners/stage.ts';
import { Connections } from './websocket-api/connections.ts';
import { serveManagement } from './websocket-api/management-http.ts';
import { WebSocketApiServer } from './websocket-api/serve-websocket.ts';

const API_PATH = /^\/apis\/([a-z0-9]+)(\/.*)?$/s;
const CONNECTION_PATH = /^\/([^/]+)\/@connections\/([^/]+)$/;

/**
 * API Gateway: HTTP APIs and WebSocket APIs under `/apis/<apiId>`, and the latter's management API. Differences from
 * AWS: routes are served live, without deployments; throttles of routes and of WebSocket APIs are accepted and do nothing;
 * a WebSocket event's `domainName` carries `/apis/<apiId>`, so that `http://<domainName>/<stage>` is the callback URL here too.
 */
export function createApiGateway(kernel: Kernel): CloudService {
  const definitions = emptyDefinitions();
  const connections = new Connections(kernel.clock);
  const webSockets = new WebSocketApiServer(kernel, definitions, connections);
  const verifier = new JwtVerifier(kernel);
  const throttles = new Throttles(kernel.clock);
  return {
    name: 'execute-api',
    signingNames: ['apigateway'],
    verbs: {
      ...managementVerbs(kernel, definitions),
      PostToConnection: postToConnection(kernel, connections),
      GetConnection: getConnection(kernel, connections),
      DeleteConnection: deleteConnection(kernel, connections),
    },
    provisioners: {
      'AWS::ApiGatewayV2::Api': apiProvisioner(kernel, definitions, (apiId) => connections.closeAll(apiId)),
      'AWS::ApiGatewayV2::Stage': stageProvisioner(definitions),
      'AWS::ApiGatewayV2::Deployment': deploymentProvisioner(),
      'AWS::ApiGatewayV2::Route': routeProvisioner(definitions),
      'AWS::ApiGatewayV2::RouteResponse': routeResponseProvisioner(definitions),
      'AWS::ApiGatewayV2::Integration': integrationProvisioner(definitions),
      'AWS::ApiGatewayV2::Authorizer': authorizerProvisioner(definitions),
    },
    // An HTTP API configured for CORS answers every origin itself; pages can only link to one that is not.
    admitsPage(head) {
      const api = definitions.apis.get(API_PATH.exec(head.path)?.[1] ?? '');
      return api?.protocol === 'HTTP' && (api.cors !== undefined || followsLink(head));
    },
    async handleHttp(request) {
      const managed = await serveManagementApi(kernel, request);
      if (managed) return managed;
      const [, apiId, path = '/'] = API_PATH.exec(request.path) ?? [];
      if (!apiId) return undefined;
      const api = definitions.apis.get(apiId);
      if (api?.protocol === 'HTTP') return serveHttp(kernel, definitions, verifier, throttles, api, path, request);
      const [, Stage, ConnectionId] = CONNECTION_PATH.exec(path) ?? [];
      if (api && Stage && ConnectionId) {
        return serveManagement(kernel, { ApiId: apiId, Stage, ConnectionId }, request);
      }
      const [status, message] = api ? [426, 'Upgrade Required'] : [404, 'Not Found'];
      return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) };
    },
    handleUpgrade: (request, socket, head) => webSockets.upgrade(request, socket, head),
    stop: () => webSockets.stop(),
  };
}
