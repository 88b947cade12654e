import { type Cloud, startCloud } from '../../src/index.ts';
import { createApiGateway } from '../../src/services/apigateway/index.ts';
import { signedFetch } from '../signed-fetch.ts';

const functionArn = 'arn:aws:lambda:us-east-1:000000000000:function:show';
const ApiId = { Ref: 'Api' };
const template = {
  Resources: {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'shop', ProtocolType: 'HTTP' } },
    Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId, StageName: '$default', AutoDeploy: true } },
    Show: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: { ApiId, IntegrationType: 'AWS_PROXY', IntegrationUri: functionArn, PayloadFormatVersion: '2.0' },
    },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId,
        Name: 'jwt',
        AuthorizerType: 'JWT',
        JwtConfiguration: { Issuer: 'https://issuer.example', Audience: ['client'] },
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { ApiId, RouteKey: 'GET /shoes', Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Show' }]] } },
    },
  },
};

describe('the APIs of templates, read through apigatewayv2', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, services: [createApiGateway] });
    await cloud.deployTemplate({ stackName: 'shop', template });
  });
  afterAll(() => cloud.stop());

  const get = async (path: string): Promise<any> => {
    const answer = await signedFetch(`${cloud.endpoint}/v2/apis${path}`, 'apigateway', { method: 'GET' });
    return { status: answer.status, ...((await answer.json()) as object) };
  };

  it('shows the endpoint, routes, authorizers and stages of each', async () => {
    const { items } = await get('');
    const apiId = cloud.resource('shop', 'Api').ref;
    expect(items).toMatchObject([{ apiId, name: 'shop', apiEndpoint: `${cloud.endpoint}/apis/${apiId}` }]);
    expect(await get(`/${apiId}`)).toMatchObject({ status: 200, protocolType: 'HTTP' });
    expect((await get(`/${apiId}/routes`)).items).toMatchObject([
      { routeKey: 'GET /shoes', authorizationType: 'NONE' },
    ]);
    expect((await get(`/${apiId}/authorizers`)).items).toMatchObject([
      {
        name: 'jwt',
        authorizerType: 'JWT',
        jwtConfiguration: { issuer: 'https://issuer.example', audience: ['client'] },
      },
    ]);
    expect((await get(`/${apiId}/stages`)).items).toEqual([{ stageName: '$default' }]);
  });

  it('names a missing API, and a feature that is not emulated', async () => {
    expect(await get('/nothing')).toMatchObject({ status: 404, __type: 'NotFoundException' });
    expect(await get('/nothing/models')).toMatchObject({ status: 501, __type: 'NotImplemented' });
  });
});
