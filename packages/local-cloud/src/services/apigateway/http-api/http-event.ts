import type { HttpRequest, Kernel } from '../../../kernel.ts';
import type { Api, Stage } from '../definitions.ts';
import { requestTime, traceId } from '../identifiers.ts';
import type { JwtIdentity } from './jwt-authorizer.ts';
import type { RouteMatch } from './route-match.ts';

export interface HttpExchange {
  api: Api;
  stage: Stage;
  match: RouteMatch;
  /** The decoded path after `/apis/<apiId>`; an HTTP API passes it decoded despite the name `rawPath`. */
  path: string;
  /** The id in the answer's `apigw-requestid`. */
  requestId: string;
  jwt?: JwtIdentity;
}

/** The event a function receives: payload format 2.0. */
export function httpEvent(kernel: Kernel, request: HttpRequest, exchange: HttpExchange): Record<string, unknown> {
  const { api, stage, match, path, jwt } = exchange;
  const now = kernel.clock.now();
  const host = request.headers.host ?? new URL(kernel.endpoint).host;
  const { cookie, ...headers } = request.headers;
  const query = queryOf(request.query);
  const binary = !isText(request);
  return {
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath: path,
    rawQueryString: request.rawQuery ?? request.query.toString(),
    ...(cookie && { cookies: cookie.split(/; */) }),
    headers: {
      ...headers,
      'x-amzn-trace-id': headers['x-amzn-trace-id'] ?? traceId(now),
      'x-forwarded-for': headers['x-forwarded-for'] ? `${headers['x-forwarded-for']}, 127.0.0.1` : '127.0.0.1',
      'x-forwarded-port': new URL(kernel.endpoint).port,
      'x-forwarded-proto': 'http',
    },
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: kernel.accountId,
      apiId: api.id,
      ...(jwt && { authorizer: { jwt } }),
      domainName: host,
      domainPrefix: api.id,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: exchange.requestId,
      routeKey: match.route.routeKey,
      stage: stage.name,
      time: requestTime(now),
      timeEpoch: now,
    },
    ...(request.body.length > 0 && { body: request.body.toString(binary ? 'base64' : 'utf8') }),
    ...(match.pathParameters && { pathParameters: match.pathParameters }),
    ...(stage.variables && { stageVariables: stage.variables }),
    isBase64Encoded: request.body.length > 0 && binary,
  };
}

function queryOf(query: URLSearchParams): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const name of new Set(query.keys())) parameters[name] = query.getAll(name).join(',');
  return Object.keys(parameters).length > 0 ? parameters : undefined;
}

/** Bodies not declared as text travel in base64: forms and images alike. */
function isText(request: HttpRequest): boolean {
  const type = (request.headers['content-type'] ?? 'text/plain').split(';')[0]!.trim().toLowerCase();
  if (request.headers['content-encoding']) return false;
  return /^text\//.test(type) || /^application\/(.+\+)?(json|xml|javascript)$/.test(type);
}
