import type { GatewayUnderTest } from './gateway-under-test.ts';
import { httpApi } from './shop-api.ts';

const cors = {
  AllowOrigins: ['http://localhost:5173', 'https://*'],
  AllowMethods: ['GET', 'POST'],
  AllowHeaders: ['Authorization', 'Content-Type'],
  ExposeHeaders: ['Location'],
  AllowCredentials: true,
  MaxAge: 300,
};

describe('an HTTP API configured for CORS', () => {
  let gateway: GatewayUnderTest;
  let url: string;
  beforeEach(async () => {
    const run = () => ({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': 'http://evil' }, body: 'ok' });
    ({ gateway, url } = await httpApi({ 'GET /it': { run } }, { cors }));
  });
  afterEach(() => gateway.stop());

  const preflight = (origin: string) =>
    fetch(`${url}/it`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } });

  it('answers a preflight itself', async () => {
    const response = await preflight('http://localhost:5173');
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'http://localhost:5173',
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-allow-credentials': 'true',
      'access-control-max-age': '300',
    });
    expect(gateway.invocations).toEqual([]);
  });

  it('sends no headers to an unknown origin, and echoes one that a scheme wildcard covers', async () => {
    expect((await preflight('http://other:1')).headers.get('access-control-allow-origin')).toBeNull();
    const covered = await preflight('https://any.example');
    expect(covered.headers.get('access-control-allow-origin')).toBe('https://any.example');
  });

  it('replaces the function’s CORS headers, and adds them to refusals too so that a page can read them', async () => {
    const headers = { origin: 'http://localhost:5173' };
    const response = await fetch(`${url}/it`, { headers });
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect(response.headers.get('access-control-expose-headers')).toBe('location');
    const missing = await fetch(`${url}/nowhere`, { headers });
    expect(missing.status).toBe(404);
    expect(missing.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect((await fetch(`${url}/it`)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses credentials for every origin, as AWS does', async () => {
    const { apply } = gateway.gateway.provisioners!['AWS::ApiGatewayV2::Api']!;
    const properties = { Name: 'x', ProtocolType: 'HTTP', CorsConfiguration: { ...cors, AllowOrigins: ['*'] } };
    expect(() => apply({ stackName: 's', logicalId: 'A', type: 't', properties })).toThrow('allowCredentials');
  });
});
