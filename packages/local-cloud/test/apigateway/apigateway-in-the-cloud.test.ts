import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiGatewayManagementApiClient, PostToConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi';
import { type Cloud, startCloud } from '../../src/cloud.ts';
import type { CloudService } from '../../src/kernel.ts';
import { createApiGateway } from '../../src/services/apigateway/index.ts';
import { createIam } from '../../src/services/iam/index.ts';
import { createSsm } from '../../src/services/ssm/index.ts';
import { connect } from './chat-api.ts';
import { until } from './gateway-under-test.ts';

const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:shop';
const events: any[] = [];
let permittedSource = '';

/** One function that returns its event, and whose resource policy names one source. */
const lambda = (): CloudService => ({
  name: 'lambda',
  verbs: {
    Invoke: {
      permissions: ({ FunctionName }) => [{ action: 'lambda:InvokeFunction', resource: FunctionName }],
      run({ Payload }) {
        const event = JSON.parse(Payload);
        events.push(event);
        return { StatusCode: 200, Payload: JSON.stringify({ statusCode: 200, body: event.rawQueryString ?? '' }) };
      },
    },
  },
  resourcePolicy: (arn) => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'apigateway.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: arn,
        Condition: { ArnLike: { 'AWS:SourceArn': permittedSource } },
      },
    ],
  }),
});

/** osls's output, shortened to one route of each kind. */
const template = {
  Resources: {
    HttpApi: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'local-shop', ProtocolType: 'HTTP' } },
    HttpApiStage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: { Ref: 'HttpApi' }, StageName: '$default', AutoDeploy: true },
    },
    HttpApiIntegrationShop: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'HttpApi' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: FUNCTION,
        PayloadFormatVersion: '2.0',
        TimeoutInMillis: 30000,
      },
    },
    HttpApiRouteGetShopIdVar: {
      Type: 'AWS::ApiGatewayV2::Route',
      DependsOn: 'HttpApiIntegrationShop',
      Properties: {
        ApiId: { Ref: 'HttpApi' },
        RouteKey: 'GET /shop/{id}',
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'HttpApiIntegrationShop' }]] },
      },
    },
    WebsocketsApi: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: {
        Name: 'local-shop-websockets',
        RouteSelectionExpression: '$request.body.action',
        Description: 'Serverless Websockets',
        ProtocolType: 'WEBSOCKET',
      },
    },
    ShopWebsocketsIntegration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'WebsocketsApi' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: {
          'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`,
        },
      },
    },
    SconnectWebsocketsRoute: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'WebsocketsApi' },
        RouteKey: '$connect',
        AuthorizationType: 'NONE',
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'ShopWebsocketsIntegration' }]] },
      },
    },
    WebsocketsDeployment: {
      Type: 'AWS::ApiGatewayV2::Deployment',
      DependsOn: ['SconnectWebsocketsRoute'],
      Properties: { ApiId: { Ref: 'WebsocketsApi' }, Description: 'Serverless Websockets' },
    },
    WebsocketsDeploymentStage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: {
        ApiId: { Ref: 'WebsocketsApi' },
        StageName: 'local',
        DeploymentId: { Ref: 'WebsocketsDeployment' },
      },
    },
  },
  Outputs: {
    Http: { Value: { 'Fn::GetAtt': ['HttpApi', 'ApiEndpoint'] } },
    WebSocket: { Value: { 'Fn::GetAtt': ['WebsocketsApi', 'ApiEndpoint'] } },
  },
};

describe('API Gateway behind the real front door', () => {
  let dataDir: string;
  let cloud: Cloud;
  const start = () => startCloud({ dataDir, services: [createIam, createSsm, lambda, createApiGateway], quiet: true });
  const apiIdOf = (url: string) => url.split('/').at(-1)!;

  beforeEach(async () => {
    events.length = 0;
    permittedSource = 'arn:aws:execute-api:us-east-1:000000000000:*';
    dataDir = mkdtempSync(join(tmpdir(), 'apigateway-test-'));
    cloud = await start();
    await cloud.deployTemplate({ stackName: 'shop-local', template });
  });
  afterEach(async () => {
    await cloud.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('serves the APIs of a packaged template, and again after a restart under the same id', async () => {
    const { Http } = cloud.outputs('shop-local');
    expect(await (await fetch(`${Http}/shop/1?q=a%20b`)).text()).toBe('q=a%20b');
    expect(events[0]).toMatchObject({ rawPath: '/shop/1', pathParameters: { id: '1' } });
    await cloud.stop();
    cloud = await start();
    const { Http: again } = cloud.outputs('shop-local');
    expect(apiIdOf(again)).toBe(apiIdOf(Http));
    expect((await fetch(`${again}/shop/2`)).status).toBe(200);
  });

  it('does not call a function whose permission names another API', async () => {
    const { Http } = cloud.outputs('shop-local');
    permittedSource = `arn:aws:execute-api:us-east-1:000000000000:${apiIdOf(Http)}/*`;
    expect((await fetch(`${Http}/shop/1`)).status).toBe(200);
    permittedSource = 'arn:aws:execute-api:us-east-1:000000000000:otherapi00/*';
    expect((await fetch(`${Http}/shop/1`)).status).toBe(500);
    expect(events).toHaveLength(1);
    expect(
      cloud
        .notices()
        .map(({ message }) => message)
        .join(),
    ).toContain('lambda:InvokeFunction');
  });

  it('upgrades on the same port and pushes for a signed caller; stopping closes open connections', async () => {
    const { WebSocket: url } = cloud.outputs('shop-local');
    const { socket, received } = await connect(`${url}/local`);
    const management = new ApiGatewayManagementApiClient({
      endpoint: `${url.replace('ws:', 'http:')}/local`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const { connectionId, domainName, stage } = events[0].requestContext;
    expect(`ws://${domainName}/${stage}`).toBe(`${url}/local`);
    await management.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data: 'hello' }));
    await until(() => received.length === 1);
    expect(received).toEqual(['hello']);
    let code = 0;
    socket.on('close', (closed) => {
      code = closed;
    });
    await cloud.stop();
    await until(() => code);
    expect(code).toBe(1001);
  });
});
