import { AwsError } from '../../errors.ts';
import type { HttpRequest, HttpResponse, Kernel, Verb } from '../../kernel.ts';
import { type Api, type Definitions, type JwtAuthorizer, routesOf } from './definitions.ts';

interface OfApi {
  ApiId: string;
}

/** The verbs that `aws apigatewayv2` uses to read declared APIs. Its REST protocol names members in lower case. */
export function managementVerbs(kernel: Kernel, definitions: Definitions): Record<string, Verb<OfApi>> {
  const apiOf = (ApiId: string): Api => {
    const api = definitions.apis.get(ApiId);
    if (!api) throw new AwsError('NotFoundException', `Invalid API identifier specified ${ApiId}`, 404);
    return api;
  };
  const reading = (path: (apiId: string) => string, run: (input: OfApi) => unknown): Verb<OfApi> => ({
    permissions: ({ ApiId }) => [
      { action: 'apigateway:GET', resource: `arn:aws:apigateway:${kernel.region}::${path(ApiId)}` },
    ],
    run,
  });
  return {
    GetApis: reading(
      () => '/apis',
      () => ({ items: [...definitions.apis.values()].map((api) => described(kernel, api)) }),
    ),
    GetApi: reading(
      (apiId) => `/apis/${apiId}`,
      ({ ApiId }) => described(kernel, apiOf(ApiId)),
    ),
    GetRoutes: reading(
      (apiId) => `/apis/${apiId}/routes`,
      ({ ApiId }) => ({
        items: routesOf(definitions, apiOf(ApiId).id).map((route) => ({
          routeId: route.id,
          routeKey: route.routeKey,
          target: `integrations/${route.integrationId}`,
          authorizationType: route.authorizerId ? 'JWT' : 'NONE',
          ...(route.authorizerId && { authorizerId: route.authorizerId }),
          ...(route.scopes && { authorizationScopes: route.scopes }),
        })),
      }),
    ),
    GetAuthorizers: reading(
      (apiId) => `/apis/${apiId}/authorizers`,
      ({ ApiId }) => {
        const { id } = apiOf(ApiId);
        const own = [...definitions.authorizers.values()].filter(({ apiId }) => apiId === id);
        return { items: own.map(describedAuthorizer) };
      },
    ),
    GetStages: reading(
      (apiId) => `/apis/${apiId}/stages`,
      ({ ApiId }) => {
        const { id } = apiOf(ApiId);
        const stages = [...definitions.stages.values()].filter(({ apiId }) => apiId === id);
        return { items: stages.map(({ name, variables }) => ({ stageName: name, stageVariables: variables })) };
      },
    ),
  };
}

const describedAuthorizer = ({ id, name, issuer, audience, identitySource }: JwtAuthorizer) => ({
  authorizerId: id,
  name,
  authorizerType: 'JWT',
  identitySource: [identitySource],
  jwtConfiguration: { issuer, audience },
});

function described(kernel: Kernel, api: Api): Record<string, unknown> {
  const scheme = api.protocol === 'WEBSOCKET' ? 'ws' : 'http';
  return {
    apiId: api.id,
    name: api.name,
    protocolType: api.protocol,
    apiEndpoint: `${kernel.endpoint.replace(/^http/, scheme)}/apis/${api.id}`,
    disableExecuteApiEndpoint: api.disabled,
    ...(api.routeSelectionExpression && { routeSelectionExpression: api.routeSelectionExpression }),
    ...(api.cors && { corsConfiguration: api.cors }),
  };
}

const VERB_OF: Record<string, string> = {
  '': 'GetApi',
  '/authorizers': 'GetAuthorizers',
  '/routes': 'GetRoutes',
  '/stages': 'GetStages',
};

/** The REST surface of these verbs; undefined for other requests. */
export async function serveManagementApi(kernel: Kernel, request: HttpRequest): Promise<HttpResponse | undefined> {
  if (request.signedFor !== 'apigateway' || request.method !== 'GET') return undefined;
  const [, ApiId, rest = ''] = /^\/v2\/apis(?:\/([^/]+)(\/[^/]+)?)?\/?$/.exec(request.path) ?? [];
  const verb = ApiId ? VERB_OF[rest] : request.path.startsWith('/v2/apis') ? 'GetApis' : undefined;
  if (!verb) return undefined;
  const output = await kernel.call(request.caller, 'execute-api', verb, { ApiId });
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(output) };
}
