/**
 * The function that serves the OpenAPI document of a service's HTTP API, generated from its routes.
 * `functions: [{ …the service's own }, '${file(../../packages/serverless-preset/open-api.cjs)}']`; its code is
 * `src/functions/show-open-api.ts`.
 */
module.exports = {
  showOpenApi: {
    handler: 'src/functions/show-open-api.handler',
    events: [{ httpApi: { method: 'GET', path: '/openapi.json', authorizer: { name: 'jwt' } } }],
    iamRoleStatements: [],
  },
};
