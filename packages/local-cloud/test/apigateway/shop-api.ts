import { type Fn, GatewayUnderTest } from './gateway-under-test.ts';

/** An HTTP API as osls packages it: one function for every route, CORS as given. */
export async function httpApi(
  routes: Record<string, { run: Fn; authorizerId?: string; scopes?: string[]; timeout?: number }>,
  options: { cors?: Record<string, unknown>; gateway?: GatewayUnderTest; stage?: string } = {},
): Promise<{ gateway: GatewayUnderTest; url: string }> {
  const gateway = options.gateway ?? (await new GatewayUnderTest().start());
  const api = await gateway.apply('HttpApi', 'AWS::ApiGatewayV2::Api', () => ({
    Name: 'local-shop',
    ProtocolType: 'HTTP',
    ...(options.cors && { CorsConfiguration: options.cors }),
  }));
  await gateway.apply('HttpApiStage', 'AWS::ApiGatewayV2::Stage', (refs) => ({
    ApiId: refs.HttpApi,
    StageName: options.stage ?? '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { DetailedMetricsEnabled: true },
  }));
  for (const [index, [routeKey, { run, authorizerId, scopes, timeout }]] of Object.entries(routes).entries()) {
    const functionArn = gateway.addFunction(`fn${index}`, run);
    await gateway.apply(`Integration${index}`, 'AWS::ApiGatewayV2::Integration', (refs) => ({
      ApiId: refs.HttpApi,
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: functionArn,
      PayloadFormatVersion: '2.0',
      TimeoutInMillis: timeout ?? 30000,
    }));
    await gateway.apply(`Route${index}`, 'AWS::ApiGatewayV2::Route', (refs) => ({
      ApiId: refs.HttpApi,
      RouteKey: routeKey,
      Target: `integrations/${refs[`Integration${index}`]}`,
      ...(authorizerId && { AuthorizationType: 'JWT', AuthorizerId: refs[authorizerId], AuthorizationScopes: scopes }),
    }));
  }
  return { gateway, url: String(api.attributes!.ApiEndpoint) };
}
