/** Guards by name: requirements for every template. Each returns the ids of the resources that do not meet it. */
const byName = {
  /** Every HTTP API logs its requests and answers as JSON, without personal data, into a log group with a retention. */
  'access-logs': (resources) =>
    ofType(resources, 'AWS::ApiGatewayV2::Stage').filter(([, { ApiId, AccessLogSettings }]) => {
      if (resources[ApiId?.Ref]?.Properties.ProtocolType !== 'HTTP') return false;
      const group = resources[AccessLogSettings?.DestinationArn?.['Fn::GetAtt']?.[0]];
      return !group?.Properties.RetentionInDays || !isHarmless(AccessLogSettings.Format);
    }),
  /** Functions and workflows trace each request. AWS cannot trace HTTP APIs. */
  tracing: (resources) => [
    ...ofType(resources, 'AWS::Lambda::Function').filter(([, { TracingConfig }]) => TracingConfig?.Mode !== 'Active'),
    ...ofType(resources, 'AWS::StepFunctions::StateMachine').filter(
      ([, { TracingConfiguration }]) => TracingConfiguration?.Enabled !== true,
    ),
  ],
  /** The log keeps a function's own lines, and Lambda's lines about failures: only those report timeouts. */
  'log-levels': (resources) =>
    ofType(resources, 'AWS::Lambda::Function').filter(([, { LoggingConfig = {} }]) => {
      const { LogFormat, ApplicationLogLevel, SystemLogLevel } = LoggingConfig;
      return LogFormat !== 'JSON' || ApplicationLogLevel !== 'INFO' || SystemLogLevel !== 'WARN';
    }),
  /** Nothing stores an Express execution, so its failures are logged, without input and output. */
  'express-logs': (resources) =>
    ofType(resources, 'AWS::StepFunctions::StateMachine').filter(([, { StateMachineType, LoggingConfiguration }]) => {
      const { Level = 'OFF', IncludeExecutionData, Destinations = [] } = LoggingConfiguration ?? {};
      const logs = ['ERROR', 'ALL'].includes(Level) && Destinations.length > 0;
      return IncludeExecutionData === true || (StateMachineType === 'EXPRESS' && !logs);
    }),
  /** One caller cannot use up the account's requests. */
  throttles: (resources) =>
    ofType(resources, 'AWS::ApiGatewayV2::Stage').filter(([, { DefaultRouteSettings }]) => {
      const { ThrottlingRateLimit, ThrottlingBurstLimit } = DefaultRouteSettings ?? {};
      return !(ThrottlingRateLimit > 0 && ThrottlingBurstLimit > 0);
    }),
  /** Nobody deletes irreplaceable data by mistake; the settings of a throw-away stage say that it is one. */
  'deletion-protection': (resources, { throwAway = false } = {}) =>
    throwAway
      ? []
      : [
          ...ofType(resources, 'AWS::DynamoDB::Table').filter(([, { DeletionProtectionEnabled: is }]) => is !== true),
          ...ofType(resources, 'AWS::Cognito::UserPool').filter(([, { DeletionProtection: is }]) => is !== 'ACTIVE'),
        ],
  /** Staff sign in with a second factor: an app's codes can be set up, and a function sees every token before it is issued. */
  'staff-mfa': (resources) =>
    ofType(resources, 'AWS::Cognito::UserPool').filter(([, { MfaConfiguration, EnabledMfas = [], LambdaConfig }]) => {
      const canHave = ['OPTIONAL', 'ON'].includes(MfaConfiguration) && EnabledMfas.includes('SOFTWARE_TOKEN_MFA');
      const { LambdaArn, LambdaVersion } = LambdaConfig?.PreTokenGenerationConfig ?? {};
      const guard = resources[LambdaArn?.['Fn::GetAtt']?.[0]];
      // Version one does not change access tokens, and every route admits staff by access token.
      return !canHave || guard?.Type !== 'AWS::Lambda::Function' || LambdaVersion === 'V1_0';
    }),
  /** Logs of functions, which might hold personal data by mistake, are kept a month at most; others 90 days at least. */
  'log-retention': (resources) =>
    ofType(resources, 'AWS::Logs::LogGroup').filter(([, { LogGroupName, RetentionInDays: days }]) =>
      String(LogGroupName).startsWith('/aws/lambda/') ? !(days <= 30) : !(days >= 90),
    ),
};

const needs = {
  'access-logs': 'needs access logs in JSON, without personal data, into a log group with a retention',
  tracing: 'needs active tracing',
  'log-levels': 'needs its log in JSON, with its own lines and the failures of the platform',
  'express-logs': 'needs its failures logged, without execution data',
  throttles: 'needs a rate limit and a burst limit',
  'deletion-protection': 'needs deletion protection',
  'staff-mfa': 'needs codes of an app as a second factor, and a function of its stack before tokens, of version two',
  'log-retention': 'needs a retention: at most 30 days for a function, at least 90 for anything else',
};

const ofType = (resources, type) =>
  Object.entries(resources).flatMap(([id, { Type, Properties = {} }]) => (Type === type ? [[id, Properties]] : []));

/** Variables that would reveal the caller, or the ids in the path of a request. */
const PERSONAL = /\$context\.(identity|authorizer|path|customDomain|awsEndpoint)|\$request/;

function isHarmless(format) {
  try {
    return Object.keys(JSON.parse(format)).length > 0 && !PERSONAL.test(format);
  } catch {
    return false; // not JSON
  }
}

/**
 * @param {Record<string, { Type: string, Properties?: any }>} resources of one template
 * @param {{ throwAway?: boolean }} [stage]
 * @returns {string[]} one sentence for each fault, which begins with the guard's name
 */
const safeguardFaults = (resources, stage) =>
  Object.entries(byName).flatMap(([name, guard]) =>
    guard(resources, stage).map(([id]) => `[${name}] ${id} ${needs[name]}.`),
  );

const guards = Object.keys(byName);

module.exports = { guards, safeguardFaults };
