/**
 * `provider` of every serverless.yml. A service puts its own settings under `custom`: `environment` (variables of all
 * its functions) and `websocket: true`.
 */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework
module.exports = async ({ resolveVariable }) => {
  const [service, environment, websocket] = await Promise.all([
    resolveVariable('self:service'),
    resolveVariable('self:custom.environment, null'),
    resolveVariable('self:custom.websocket, false'),
  ]);
  const name = service.replace(/^claimstream-/, '');
  return {
    name: 'aws',
    // As text: the framework reads the name of the provider before it knows the options of `info`, `logs`, `remove` …
    stage: "${opt:stage, 'dev'}",
    region: '${file(../../packages/serverless-preset/stage.cjs):region}',
    runtime: 'nodejs24.x',
    architecture: 'arm64',
    memorySize: 256,
    timeout: 10,
    deploymentMethod: 'direct',
    // Callers name functions, not versions, and a rollback deploys the commit before. A version would be a further resource per function.
    versionFunctions: false,
    logRetentionInDays: 14,
    environment: {
      POWERTOOLS_SERVICE_NAME: name,
      TABLE: { Ref: 'Table' },
      IDEMPOTENCY_TABLE: { Ref: 'IdempotencyTable' },
      ...environment,
    },
    httpApi: { cors, authorizers: { jwt } },
    ...(websocket && {
      websocketsApiName: `${service}-\${sls:stage}`,
      websocketsApiRouteSelectionExpression: '$request.body.action',
    }),
  };
};

const cors = {
  allowedOrigins: '${file(../../packages/serverless-preset/stage.cjs):portalOrigins}',
  allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'x-correlation-id', 'traceparent'],
  allowedMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  // Pages quote the first after a failure, wait for the second, and read on by the third.
  exposedResponseHeaders: ['x-correlation-id', 'retry-after', 'link'],
  maxAge: 600,
};

/**
 * Callers of an HTTP API need an access token of the platform's user pool, whose audience is the app client. Tokens of
 * Cognito's own sign-in have no scopes for HTTP APIs, so routes check groups in the function.
 */
const jwt = {
  type: 'jwt',
  identitySource: '$request.header.Authorization',
  issuerUrl: '{{resolve:ssm:/claimstream/${sls:stage}/user-pool-issuer}}',
  audience: ['{{resolve:ssm:/claimstream/${sls:stage}/app-client-id}}'],
};
