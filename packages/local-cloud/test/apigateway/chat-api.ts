import { once } from 'node:events';
import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { type RawData, WebSocket } from 'ws';
import { type Fn, GatewayUnderTest } from './gateway-under-test.ts';

/** A WebSocket API as osls packages it, with one function per route. */
export async function webSocketApi(
  routes: Record<string, Fn>,
  answering: string[] = [],
): Promise<{ gateway: GatewayUnderTest; url: string; management: ApiGatewayManagementApiClient; arn: string }> {
  const gateway = await new GatewayUnderTest().start();
  const api = await gateway.apply('WebsocketsApi', 'AWS::ApiGatewayV2::Api', () => ({
    Name: 'local-chat-websockets',
    ProtocolType: 'WEBSOCKET',
    Description: 'Serverless Websockets',
    RouteSelectionExpression: '$request.body.action',
  }));
  for (const [index, [routeKey, run]] of Object.entries(routes).entries()) {
    const functionArn = gateway.addFunction(`fn${index}`, run);
    await gateway.apply(`Integration${index}`, 'AWS::ApiGatewayV2::Integration', (refs) => ({
      ApiId: refs.WebsocketsApi,
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
    }));
    await gateway.apply(`Route${index}`, 'AWS::ApiGatewayV2::Route', (refs) => ({
      ApiId: refs.WebsocketsApi,
      RouteKey: routeKey,
      AuthorizationType: 'NONE',
      Target: `integrations/${refs[`Integration${index}`]}`,
      ...(answering.includes(routeKey) && { RouteResponseSelectionExpression: '$default' }),
    }));
    if (!answering.includes(routeKey)) continue;
    await gateway.apply(`Response${index}`, 'AWS::ApiGatewayV2::RouteResponse', (refs) => ({
      ApiId: refs.WebsocketsApi,
      RouteId: refs[`Route${index}`],
      RouteResponseKey: '$default',
    }));
  }
  await gateway.apply('Deployment', 'AWS::ApiGatewayV2::Deployment', (refs) => ({ ApiId: refs.WebsocketsApi }));
  await gateway.apply('Stage', 'AWS::ApiGatewayV2::Stage', (refs) => ({
    ApiId: refs.WebsocketsApi,
    StageName: 'local',
    DeploymentId: refs.Deployment,
  }));
  const url = `${api.attributes!.ApiEndpoint}/local`;
  const management = new ApiGatewayManagementApiClient({
    endpoint: url.replace('ws:', 'http:'),
    region: 'us-east-1',
    credentials: { accessKeyId: 'k', secretAccessKey: 's' },
    maxAttempts: 1,
  });
  const arn = `arn:aws:execute-api:us-east-1:000000000000:${gateway.references.WebsocketsApi}/local`;
  return { gateway, url, management, arn };
}

/** An open client that keeps all messages it receives. */
export async function connect(url: string, options: { headers?: Record<string, string>; protocol?: string } = {}) {
  const socket = new WebSocket(url, options.protocol ? [options.protocol] : [], { headers: options.headers });
  const received: string[] = [];
  socket.on('message', (data: RawData) => void received.push(String(data)));
  await once(socket, 'open');
  return { socket, received };
}

/** The status with which an upgrade was refused. */
export function refusal(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.on('unexpected-response', (request, response) => {
      resolve(response.statusCode!);
      request.destroy();
    });
    socket.on('open', () => reject(new Error('the upgrade was not refused')));
    socket.on('error', () => {});
  });
}
