import type { HttpRequest, HttpResponse, RequestHead, Verb } from '../../kernel.ts';
import type { Pools } from './pools.ts';

/** Any page may call Cognito: its answers carry no cookie. */
export const CORS: Record<string, string> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

const WELL_KNOWN = /^\/([\w-]+_[A-Za-z0-9]+)\/\.well-known\/(jwks\.json|openid-configuration)$/;

const json = (value: unknown): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=86400', ...CORS },
  body: JSON.stringify(value),
});

/** Preflight of a page that calls a verb as an app does. A page that wants to send a signature is not an app. */
function isAppsPreflight({ method, path, headers }: RequestHead): boolean {
  const asked = (headers['access-control-request-headers'] ?? '').toLowerCase().split(/[\s,]+/);
  return method === 'OPTIONS' && path === '/' && asked.includes('x-amz-target') && !asked.includes('authorization');
}

/** Calls that apps in browsers make, from any origin as on AWS: the public verbs, unsigned, and the pools' published keys. */
export const admitsPage =
  (target: string, verbs: Readonly<Record<string, Verb>>) =>
  (head: RequestHead): boolean => {
    if (isAppsPreflight(head) || (head.method === 'GET' && WELL_KNOWN.test(head.path))) return true;
    const [prefix, name = ''] = (head.headers['x-amz-target'] ?? '').split('.');
    return head.method === 'POST' && prefix === target && Object.hasOwn(verbs, name) && verbs[name]!.unsigned === true;
  };

/** A pool's published keys and discovery document, and the preflight before a browser's call. */
export function httpSurface(pools: Pools) {
  return async (request: HttpRequest): Promise<HttpResponse | undefined> => {
    if (isAppsPreflight(request)) {
      const asked = request.headers['access-control-request-headers']!;
      const headers = { ...CORS, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': asked };
      return { status: 200, headers: { ...headers, 'access-control-max-age': '172800' } };
    }
    const [, id = '', document] = WELL_KNOWN.exec(request.path) ?? [];
    const pool = pools.find(id);
    if (!pool || request.method !== 'GET') return undefined;
    const issuer = pools.issuer(id);
    if (document === 'openid-configuration') {
      return json({
        issuer,
        jwks_uri: `${issuer}/.well-known/jwks.json`,
        id_token_signing_alg_values_supported: ['RS256'],
        subject_types_supported: ['public'],
        response_types_supported: ['code', 'token'],
        scopes_supported: ['openid', 'email', 'phone', 'profile'],
      });
    }
    const { alg, e, kid, kty, n, use } = pool.signingKey;
    return json({ keys: [{ alg, e, kid, kty, n, use }] });
  };
}
