/**
 * `provider` of every serverless.yml. What is particular to a service it writes under `custom`:
 * `environment` (variables of all its functions) and `websocket: true`.
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
    // Nobody calls a version: functions are called by their name, and going back is deploying the commit before. A version is a resource for each function.
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
  // Pages quote the first when something failed, wait for the second, and read on by the third.
  exposedResponseHeaders: ['x-correlation-id', 'retry-after', 'link'],
  maxAge: 600,
};

/**
 * Who may call an HTTP API: holders of an access token of the platform's user pool, whose audience is the app client. HTTP
 * APIs take no scopes from Cognito's own sign-in, so routes check groups in the function.
 */
const jwt = {
  type: 'jwt',
  identitySource: '$request.header.Authorization',
  issuerUrl: '{{resolve:ssm:/claimstream/${sls:stage}/user-pool-issuer}}',
  audience: ['{{resolve:ssm:/claimstream/${sls:stage}/app-client-id}}'],
};
