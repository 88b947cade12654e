import type { webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { GatewayUnderTest } from './gateway-under-test.ts';
import { httpApi } from './shop-api.ts';

describe('an HTTP API route with a JWT authorizer', () => {
  let gateway: GatewayUnderTest;
  let url: string;
  let issuerServer: Server;
  let issuer: string;
  let key: webcrypto.CryptoKey;
  let keyRequests = 0;

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    key = pair.privateKey;
    const jwks = JSON.stringify({
      keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }],
    });
    issuerServer = createServer((request, response) => {
      keyRequests++;
      const known = request.url === '/us-east-1_pool/.well-known/jwks.json';
      response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(known ? jwks : '{}');
    }).listen(0, '127.0.0.1');
    await once(issuerServer, 'listening');
    issuer = `http://127.0.0.1:${(issuerServer.address() as AddressInfo).port}/us-east-1_pool`;

    gateway = await new GatewayUnderTest().start();
    const cors = { AllowOrigins: ['http://portal'], AllowMethods: ['GET'], AllowHeaders: ['authorization'] };
    const api = { Name: 'x', ProtocolType: 'HTTP', CorsConfiguration: cors };
    await gateway.apply('HttpApi', 'AWS::ApiGatewayV2::Api', () => api);
    for (const [logicalId, Issuer] of Object.entries({ Customers: issuer, Broken: `${issuer}-gone` })) {
      await gateway.apply(logicalId, 'AWS::ApiGatewayV2::Authorizer', (refs) => ({
        ApiId: refs.HttpApi,
        Name: logicalId,
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer, Audience: ['client-1', 'client-2'] },
      }));
    }
    const run = () => ({ statusCode: 200, body: 'in' });
    ({ url } = await httpApi(
      {
        'GET /me': { run, authorizerId: 'Customers' },
        'GET /scoped': { run, authorizerId: 'Customers', scopes: ['claims/read', 'claims/write'] },
        'GET /broken': { run, authorizerId: 'Broken' },
        'GET /open': { run },
        'ANY /all/{proxy+}': { run, authorizerId: 'Customers' },
      },
      { gateway, cors },
    ));
  });
  afterAll(async () => {
    await gateway.stop();
    issuerServer.closeAllConnections();
    issuerServer.close();
  });

  const now = () => Math.floor(gateway.clock.now() / 1000);
  const token = (claims: JWTPayload, options: { key?: webcrypto.CryptoKey; alg?: string } = {}) =>
    new SignJWT({ iss: issuer, sub: 'customer-1', client_id: 'client-1', exp: now() + 3600, iat: now(), ...claims })
      .setProtectedHeader({ alg: options.alg ?? 'RS256', kid: 'k1' })
      .sign(options.key ?? key);
  const get = (path: string, bearer?: string) =>
    fetch(url + path, bearer === undefined ? {} : { headers: { authorization: bearer } });

  it('lets a good token in and passes its claims on as strings', async () => {
    const groups = ['adjusters', 'supervisors'];
    const bearer = await token({ 'cognito:groups': groups, token_use: 'access', scope: 'claims/read', ok: true });
    const before = keyRequests;
    expect((await get('/me', `Bearer ${bearer}`)).status).toBe(200);
    expect((await get('/me', bearer)).status).toBe(200);
    expect(keyRequests - before).toBeLessThanOrEqual(1);
    expect(gateway.invocations.at(-1)!.event.requestContext.authorizer).toEqual({
      jwt: {
        claims: {
          iss: issuer,
          sub: 'customer-1',
          client_id: 'client-1',
          exp: String(now() + 3600),
          iat: String(now()),
          'cognito:groups': '[adjusters supervisors]',
          token_use: 'access',
          scope: 'claims/read',
          ok: 'true',
        },
        scopes: null,
      },
    });
  });

  it('asks for a token where there is none', async () => {
    const response = await get('/me');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
    expect((await get('/open')).status).toBe(200);
  });

  it.each<[string, () => Promise<string> | string, string]>([
    ['expired', () => token({ exp: now() - 1 }), 'expired'],
    ['not valid yet', () => token({ nbf: now() + 60 }), 'nbf'],
    ['without an expiry', () => token({ exp: undefined }), 'exp'],
    ['of another issuer', () => token({ iss: 'http://other' }), 'issuer'],
    ['for another client', () => token({ client_id: 'client-9' }), 'audience'],
    ['whose aud is wrong, however right its client_id', () => token({ aud: 'client-9' }), 'audience'],
    [
      'signed by someone else',
      async () => token({}, { key: (await generateKeyPair('RS256')).privateKey }),
      'signature',
    ],
    ['signed with a shared secret', async () => token({}, { alg: 'HS256', key: await hmacKey() }), 'signing method'],
    ['that is not a token', () => 'nonsense', 'malformed'],
  ])('refuses a token %s', async (_, make, why) => {
    const calls = gateway.invocations.length;
    const response = await get('/me', `Bearer ${await make()}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect(response.headers.get('www-authenticate')).toContain(why);
    expect(gateway.invocations).toHaveLength(calls);
  });

  it('accepts a token whose aud is an allowed client', async () => {
    expect((await get('/me', await token({ aud: ['x', 'client-2'], client_id: undefined }))).status).toBe(200);
  });

  it('forbids a token without any of the route’s scopes', async () => {
    const refused = await get('/scoped', await token({ scope: 'profile' }));
    expect(refused.status).toBe(403);
    expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope');
    expect(await refused.json()).toEqual({ message: 'Forbidden' });
    expect((await get('/scoped', await token({ scope: 'profile claims/write' }))).status).toBe(200);
    const { jwt } = gateway.invocations.at(-1)!.event.requestContext.authorizer;
    expect(jwt.scopes).toEqual(['claims/read', 'claims/write']);
  });

  it('answers a preflight without a token, unless a catch-all route requires the token first', async () => {
    const headers = { origin: 'http://portal', 'access-control-request-method': 'GET' };
    const preflight = await fetch(`${url}/me`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization');
    const refused = await fetch(`${url}/me`, { headers });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, 'http://portal']);
    expect((await fetch(`${url}/all/x`, { method: 'OPTIONS', headers })).status).toBe(401);
  });

  it('fails closed and tells the operator where it cannot get the issuer’s keys', async () => {
    const response = await get('/broken', await token({ iss: `${issuer}-gone` }));
    expect(response.status).toBe(401);
    expect(gateway.notices.join()).toContain('keys of a JWT issuer');
  });
});

const hmacKey = (): Promise<webcrypto.CryptoKey> =>
  crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]) as Promise<webcrypto.CryptoKey>;
