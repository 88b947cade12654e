/** The APIs that CloudFormation declared. Only in memory: every start applies every template again. */

export interface CorsConfiguration {
  allowOrigins: string[];
  allowMethods: string[];
  allowHeaders: string[];
  exposeHeaders: string[];
  allowCredentials: boolean;
  maxAge?: number;
}

export interface Api {
  id: string;
  name: string;
  protocol: 'HTTP' | 'WEBSOCKET';
  cors?: CorsConfiguration;
  /** Where a WebSocket message names its route, e.g. `$request.body.action`. */
  routeSelectionExpression?: string;
  disabled: boolean;
}

export interface Stage {
  apiId: string;
  name: string;
  variables?: Record<string, string>;
  /** Requests a second, and the burst; without a limit where absent. */
  throttle?: { rate: number; burst: number };
  /** A log line for each request; `format` has `$context` variables in it. */
  accessLog?: { logGroup: string; format: string };
}

export interface Route {
  id: string;
  apiId: string;
  routeKey: string;
  integrationId: string;
  authorizerId?: string;
  scopes?: string[];
  /** A WebSocket route whose function's answer goes back to the client. */
  answers: boolean;
}

export interface Integration {
  id: string;
  apiId: string;
  functionArn: string;
  timeoutMs: number;
}

export interface JwtAuthorizer {
  id: string;
  name: string;
  apiId: string;
  issuer: string;
  audience: string[];
  identitySource: string;
}

export interface Definitions {
  apis: Map<string, Api>;
  /** By `<apiId>/<stage name>`. */
  stages: Map<string, Stage>;
  routes: Map<string, Route>;
  integrations: Map<string, Integration>;
  authorizers: Map<string, JwtAuthorizer>;
  /** Ids of routes that send answers back, by the id of the RouteResponse that says so. */
  routeResponses: Map<string, string>;
}

export function emptyDefinitions(): Definitions {
  return {
    apis: new Map(),
    stages: new Map(),
    routes: new Map(),
    integrations: new Map(),
    authorizers: new Map(),
    routeResponses: new Map(),
  };
}

export function routesOf(definitions: Definitions, apiId: string): Route[] {
  return [...definitions.routes.values()].filter((route) => route.apiId === apiId);
}
