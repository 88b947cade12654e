import type { HttpRequest, HttpResponse, Kernel } from '../../../kernel.ts';
import { KB, started } from '../../../metering/usage.ts';
import { type Api, type Definitions, routesOf, type Stage } from '../definitions.ts';
import { opaqueId } from '../identifiers.ts';
import { type Invocation, invoke } from '../invoke.ts';
import { logAccess } from './access-log.ts';
import { corsHeaders, isPreflight, withoutCorsHeaders } from './cors.ts';
import { httpEvent } from './http-event.ts';
import { type JwtIdentity, JwtRefusal, type JwtVerifier } from './jwt-authorizer.ts';
import { lambdaAnswer, MalformedAnswer } from './lambda-answer.ts';
import { matchRoute, type RouteMatch } from './route-match.ts';
import type { Throttles } from './throttles.ts';

const LARGEST_BODY = 10 * 1024 * 1024;

const refuse = (status: number, message: string, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ message }),
});

/** Serves one request to an HTTP API; `path` is the part after `/apis/<apiId>`. */
export async function serveHttp(
  kernel: Kernel,
  definitions: Definitions,
  verifier: JwtVerifier,
  throttles: Throttles,
  api: Api,
  path: string,
  request: HttpRequest,
): Promise<HttpResponse> {
  const requestId = opaqueId();
  const startedAt = kernel.clock.now();
  const found = stageOf(definitions, api, path);
  const admitted = !found || throttles.admits(found.stage);
  const served = () => route(kernel, definitions, verifier, api, path, request, requestId);
  const answer = await (admitted ? served() : Promise.resolve(refuse(429, 'Too Many Requests'))).catch((error) => {
    measureRequest(kernel, api, 500, startedAt);
    throw error;
  });
  measureRequest(kernel, api, answer.status, startedAt);
  if (found) {
    const routeKey = matchRoute(routesOf(definitions, api.id), request.method, found.routePath)?.route.routeKey ?? '-';
    await logAccess(kernel, found.stage, { requestId, routeKey, startedAt, answer });
  }
  const quantity = started(request.body.length, 512 * KB);
  kernel.signals.emit('used', { unit: 'apigateway.request', quantity, of: api.id });
  const headers = api.cors
    ? { ...withoutCorsHeaders(answer.headers ?? {}), ...corsHeaders(api.cors, request) }
    : { ...answer.headers };
  return { ...answer, headers: { ...headers, 'apigw-requestid': requestId } };
}

/** `AWS/ApiGateway` of an HTTP API, by API only, not by stage and route. */
function measureRequest({ clock, signals }: Kernel, { id }: Api, status: number, startedAt: number): void {
  const of = { namespace: 'AWS/ApiGateway', dimensions: { ApiId: id } };
  const is = (hundred: number): number => (Math.floor(status / 100) === hundred ? 1 : 0);
  signals.emit('metric:measured', { ...of, values: { Count: 1, '4xx': is(4), '5xx': is(5) } });
  signals.emit('metric:measured', { ...of, values: { Latency: clock.now() - startedAt }, unit: 'Milliseconds' });
}

async function route(
  kernel: Kernel,
  definitions: Definitions,
  verifier: JwtVerifier,
  api: Api,
  path: string,
  request: HttpRequest,
  requestId: string,
): Promise<HttpResponse> {
  const found = stageOf(definitions, api, path);
  if (!found || api.disabled) return refuse(404, 'Not Found');
  const match = matchRoute(routesOf(definitions, api.id), request.method, found.routePath);
  if (api.cors && isPreflight(request) && !reservesOptions(match)) return { status: 204 };
  if (!match) return refuse(404, 'Not Found');
  if (request.body.length > LARGEST_BODY) return refuse(413, 'Request Entity Too Large');

  let jwt: JwtIdentity | undefined;
  try {
    const authorizer = match.route.authorizerId && definitions.authorizers.get(match.route.authorizerId);
    if (match.route.authorizerId && !authorizer) return refuse(500, 'Internal Server Error');
    if (authorizer) jwt = await verifier.verify(request, authorizer, match.route.scopes);
  } catch (error) {
    if (!(error instanceof JwtRefusal)) throw error;
    const message = error.status === 401 ? 'Unauthorized' : 'Forbidden';
    return refuse(error.status, message, { 'www-authenticate': error.challenge });
  }

  const integration = definitions.integrations.get(match.route.integrationId);
  if (!integration) return refuse(500, 'Internal Server Error');
  const exchange = { api, stage: found.stage, match, path, requestId, ...(jwt && { jwt }) };
  const [, template] = match.route.routeKey.split(' ');
  const resource = template ? `${request.method}${template}` : '$default';
  const event = httpEvent(kernel, request, exchange);
  return answerOf(kernel, await invoke(kernel, integration, `${found.stage.name}/${resource}`, event), api);
}

/** A named stage is the first segment of the path. It stays in `rawPath`, but routes are matched without it. */
function stageOf(definitions: Definitions, api: Api, path: string): { stage: Stage; routePath: string } | undefined {
  const first = path.split('/')[1] ?? '';
  const named = definitions.stages.get(`${api.id}/${first}`);
  if (first && named) return { stage: named, routePath: path.slice(first.length + 1) || '/' };
  const stage = definitions.stages.get(`${api.id}/$default`);
  return stage && { stage, routePath: path };
}

/** The API itself answers preflights, except where an OPTIONS route exists or a catch-all route requires a token. */
function reservesOptions(match: RouteMatch | undefined): boolean {
  return match !== undefined && (match.route.routeKey.startsWith('OPTIONS ') || match.route.authorizerId !== undefined);
}

function answerOf(kernel: Kernel, invocation: Invocation, api: Api): HttpResponse {
  switch (invocation.outcome) {
    case 'answered':
      try {
        return lambdaAnswer(invocation.payload);
      } catch (error) {
        if (!(error instanceof MalformedAnswer) && !(error instanceof SyntaxError)) throw error;
        kernel.notice('error', `A function behind ${api.name} answered no HTTP response: ${error.message}`);
        return refuse(500, 'Internal Server Error');
      }
    case 'timed-out':
    case 'throttled':
      return refuse(503, 'Service Unavailable');
    case 'refused':
      // The API accepts bodies up to 10 MB, which may be more than a function takes: 6 MB with the event around it.
      if (invocation.error.status === 413) return refuse(413, 'Request Entity Too Large');
      return refuse(500, 'Internal Server Error');
    default:
      return refuse(500, 'Internal Server Error');
  }
}
