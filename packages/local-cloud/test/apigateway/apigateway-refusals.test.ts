import { GatewayUnderTest } from './gateway-under-test.ts';

const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:shop';

describe('API Gateway refuses at deploy time, by name, settings that it would otherwise serve wrongly', () => {
  let gateway: GatewayUnderTest;
  beforeEach(async () => {
    gateway = await new GatewayUnderTest().start();
    await gateway.apply('HttpApi', 'AWS::ApiGatewayV2::Api', () => ({ Name: 'shop', ProtocolType: 'HTTP' }));
    await gateway.apply('Integration', 'AWS::ApiGatewayV2::Integration', (refs) => ({ ApiId: refs.HttpApi, ...proxy }));
  });
  afterEach(() => gateway.stop());

  const proxy = { IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION, PayloadFormatVersion: '2.0' };
  const route = { RouteKey: 'GET /it', AuthorizationType: 'NONE' };
  const jwt = { AuthorizerType: 'JWT', Name: 'x', IdentitySource: ['$request.header.Authorization'] };

  it.each<[string, string, Record<string, unknown>, string]>([
    ['Api', 'a REST protocol', { ProtocolType: 'REST', Name: 'x' }, 'ProtocolType REST'],
    [
      'Api',
      'a WebSocket API that selects no routes',
      { ProtocolType: 'WEBSOCKET', Name: 'x' },
      'RouteSelectionExpression',
    ],
    ['Integration', 'payload format 1.0', { ...proxy, PayloadFormatVersion: '1.0' }, 'PayloadFormatVersion 1.0'],
    ['Integration', 'an HTTP proxy', { ...proxy, IntegrationType: 'HTTP_PROXY' }, 'AWS_PROXY'],
    ['Integration', 'a queue as target', { ...proxy, IntegrationUri: 'arn:aws:sqs:us-east-1:1:q' }, 'IntegrationUri'],
    ['Integration', 'more than 30 seconds', { ...proxy, TimeoutInMillis: 30_001 }, '30000 ms'],
    ['Route', 'IAM authorisation', { ...route, AuthorizationType: 'AWS_IAM' }, 'AuthorizationType AWS_IAM'],
    [
      'Route',
      'an authorizer that is not there',
      { ...route, AuthorizationType: 'JWT', AuthorizerId: 'none' },
      'authorizer none',
    ],
    ['Route', 'a target that is not there', { ...route, Target: 'integrations/none' }, 'Target'],
    ['Route', 'a key without a path', { ...route, RouteKey: 'GET it' }, 'route key'],
    ['Authorizer', 'a Lambda authorizer', { ...jwt, AuthorizerType: 'REQUEST' }, 'type REQUEST'],
    [
      'Authorizer',
      'an unresolved issuer',
      { ...jwt, JwtConfiguration: { Issuer: 'x', Audience: ['a'] } },
      'Issuer URL',
    ],
    ['Authorizer', 'no audience', { ...jwt, JwtConfiguration: { Issuer: 'http://i', Audience: [] } }, 'Audience'],
  ])('%s: %s', async (type, _, properties, named) => {
    const applied = gateway.apply('Refused', `AWS::ApiGatewayV2::${type}`, (refs) => ({
      ...(type !== 'Api' && { ApiId: refs.HttpApi }),
      ...(type === 'Route' && { Target: `integrations/${refs.Integration}` }),
      ...properties,
    }));
    await expect(applied).rejects.toThrow(named);
  });

  it('stops serving routes that were removed from the template', async () => {
    gateway.addFunction('shop', () => 'served');
    const target = (refs: Record<string, string>) => ({
      ApiId: refs.HttpApi,
      Target: `integrations/${refs.Integration}`,
    });
    await gateway.apply('Route', 'AWS::ApiGatewayV2::Route', (refs) => ({ ...route, ...target(refs) }));
    await gateway.apply('Stage', 'AWS::ApiGatewayV2::Stage', (refs) => ({
      ApiId: refs.HttpApi,
      StageName: '$default',
    }));
    const url = `${gateway.endpoint}/apis/${gateway.references.HttpApi}/it`;
    expect((await fetch(url)).status).toBe(200);
    const provisioner = gateway.gateway.provisioners!['AWS::ApiGatewayV2::Route']!;
    const type = 'AWS::ApiGatewayV2::Route';
    await provisioner.remove({
      stackName: 's',
      logicalId: 'Route',
      type,
      properties: {},
      physicalId: gateway.references.Route!,
    });
    expect((await fetch(url)).status).toBe(404);
  });
});
