import type { Refusal } from '../facts/refusals.ts';
import { openApiOperation } from './open-api-operation.ts';
import { problemSchema } from './problem-answers.ts';
import type { DefinedRoute } from './routes-of.ts';

/**
 * The OpenAPI 3.1 document of one service's HTTP API.
 * @param routes the routes of the service
 * @param refusalsOf returns the refusals of a route's handler
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApiDocument(
  owner: string,
  version: string,
  routes: readonly DefinedRoute[],
  refusalsOf: (route: DefinedRoute) => readonly Refusal[],
) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of routes) {
    const [method, path] = each.route.operation.split(' ') as [string, string];
    paths[path] = { ...paths[path], [method.toLowerCase()]: openApiOperation(each, refusalsOf(each)) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Claimstream ${owner}`,
      version,
      description: `Generated from packages/api-contract/src/${owner} and the handlers of services/${owner}.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: `https://${owner}.example`,
        description: `Each stage has its own address, in the parameter /claimstream/<stage>/api/${owner}.`,
      },
    ],
    security: [{ accessToken: [] }],
    tags: [{ name: owner }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: {
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            "An access token of the platform's user pool. Its subject is the caller, never a field of the body.",
        },
      },
      schemas: { Problem: problemSchema },
      responses: {
        Unauthorised: {
          description:
            'The access token is missing or no longer valid: API Gateway sends this answer itself. Or the token is not an access token: `ACCESS_TOKEN_NEEDED`.',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { message: { type: 'string' } } },
              example: { message: 'Unauthorized' },
            },
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
    },
  };
}
