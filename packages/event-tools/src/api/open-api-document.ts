import type { Refusal } from '../facts/refusals.ts';
import { openApiOperation } from './open-api-operation.ts';
import { problemSchema } from './problem-answers.ts';
import type { DefinedRoute } from './routes-of.ts';

/**
 * The OpenAPI 3.1 document of one service's HTTP API.
 * @param routes those of the service
 * @param refusalsOf what the handler of a route refuses
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
        description: `Each stage has an address of its own: the parameter /claimstream/<stage>/api/${owner}.`,
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
            "An access token of the platform's user pool. Who calls is its subject, never a field of the body.",
        },
      },
      schemas: { Problem: problemSchema },
      responses: {
        Unauthorised: {
          description:
            'There is no access token, or it is not valid any more: API Gateway answers this itself. Or it is no access token: `ACCESS_TOKEN_NEEDED`.',
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
